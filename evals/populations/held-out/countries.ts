/** Providers with their public AS numbers, and cities: only what a session list shows of a place. */
export type Net = readonly [isp: string, asn: string, description: string];
export type City = readonly [city: string, state: string, code: string, postal: string, dma: string];

export type Country = Readonly<{
  code: string;
  name: string;
  continent: string;
  language: string;
  /** Hours from UTC; summer time is left out. */
  utcOffset: number;
  homes: readonly Net[];
  carriers: readonly Net[];
  /** Who hotels, trains and cafés buy from. */
  publics: readonly Net[];
  cities: readonly City[];
  weight: number;
}>;

export const countries: readonly Country[] = [
  {
    code: "US",
    name: "United States",
    continent: "North America",
    language: "en",
    utcOffset: -5,
    homes: [
      ["Comcast", "7922", "COMCAST-7922 - Comcast Cable Communications, LLC, US"],
      ["Spectrum", "20115", "CHARTER-20115 - Charter Communications LLC, US"],
      ["AT&T U-verse", "7018", "ATT-INTERNET4 - AT&T Enterprises, LLC, US"],
      ["Verizon Fios", "701", "UUNET - Verizon Business, US"],
      ["Cox Communications", "22773", "ASN-CXA-ALL-CCI-22773-RDC - Cox Communications Inc., US"],
    ],
    carriers: [
      ["T-Mobile USA", "21928", "T-MOBILE-AS21928 - T-Mobile USA, Inc., US"],
      ["Verizon Wireless", "22394", "CELLCO - Cellco Partnership DBA Verizon Wireless, US"],
      ["AT&T Wireless", "20057", "ATT-MOBILITY-LLC-AS20057 - AT&T Mobility LLC, US"],
    ],
    publics: [
      ["Boingo Wireless", "10245", "BOINGO - Boingo Wireless, Inc., US"],
      ["Guest-Tek", "15141", "GUEST-TEK - Guest-Tek Interactive Entertainment, US"],
    ],
    cities: [
      ["Chicago", "Illinois", "IL", "60609", "Chicago"],
      ["Austin", "Texas", "TX", "78704", "Austin"],
      ["Tampa", "Florida", "FL", "33602", "Tampa-St. Petersburg"],
      ["Columbus", "Ohio", "OH", "43215", "Columbus, OH"],
    ],
    weight: 30,
  },
  {
    code: "GB",
    name: "United Kingdom",
    continent: "Europe",
    language: "en",
    utcOffset: 0,
    homes: [
      ["BT", "2856", "BT-UK-AS - British Telecommunications PLC, GB"],
      ["Sky Broadband", "5607", "BSKYB-BROADBAND-AS - Sky UK Limited, GB"],
      ["Virgin Media", "5089", "NTL - Virgin Media Limited, GB"],
      ["TalkTalk", "13285", "OPALTELECOM-AS - TalkTalk Communications Limited, GB"],
    ],
    carriers: [
      ["EE", "12576", "EE - EE Limited, GB"],
      ["Three UK", "60339", "H3GUK - Hutchison 3G UK Limited, GB"],
      ["O2 UK", "35228", "O2-UK - Telefonica UK Limited, GB"],
    ],
    publics: [["Sky WiFi", "5607", "BSKYB-BROADBAND-AS - Sky UK Limited, GB"]],
    cities: [
      ["London", "England", "ENG", "E8", ""],
      ["Leeds", "England", "ENG", "LS6", ""],
      ["Cardiff", "Wales", "WLS", "CF11", ""],
    ],
    weight: 12,
  },
  {
    code: "DE",
    name: "Germany",
    continent: "Europe",
    language: "de",
    utcOffset: 1,
    homes: [
      ["Deutsche Telekom AG", "3320", "DTAG - Deutsche Telekom AG, DE"],
      ["Vodafone Germany", "3209", "VODANET - Vodafone GmbH, DE"],
      ["1&1 Versatel", "8881", "VERSATEL - 1&1 Versatel GmbH, DE"],
      ["PŸUR", "9022", "TELECOLUMBUS - Tele Columbus AG, DE"],
    ],
    carriers: [
      ["Telekom Deutschland Mobil", "3320", "DTAG - Deutsche Telekom AG, DE"],
      ["Telefonica Germany", "6805", "TDDE-ASN1 - Telefonica Germany GmbH & Co.OHG, DE"],
    ],
    publics: [["WIFIonICE", "16202", "ICOMERA - Icomera AB, SE"]],
    cities: [
      ["Köln", "Nordrhein-Westfalen", "NW", "50823", ""],
      ["Leipzig", "Sachsen", "SN", "04229", ""],
      ["München", "Bayern", "BY", "80337", ""],
    ],
    weight: 12,
  },
  {
    code: "FR",
    name: "France",
    continent: "Europe",
    language: "fr",
    utcOffset: 1,
    homes: [
      ["Orange", "3215", "France Telecom - Orange, FR"],
      ["Free SAS", "12322", "PROXAD - Free SAS, FR"],
      ["SFR", "15557", "LDCOMNET - SFR SA, FR"],
    ],
    carriers: [
      ["Free Mobile", "51207", "FREEM - Free Mobile SAS, FR"],
      ["Bouygues Telecom", "5410", "BOUYGTEL-ISP - Bouygues Telecom SA, FR"],
    ],
    publics: [["Wifirst", "52075", "WIFIRST - Wifirst S.A.S., FR"]],
    cities: [
      ["Lyon", "Auvergne-Rhône-Alpes", "ARA", "69007", ""],
      ["Nantes", "Pays de la Loire", "PDL", "44000", ""],
    ],
    weight: 9,
  },
  {
    code: "ES",
    name: "Spain",
    continent: "Europe",
    language: "es",
    utcOffset: 1,
    homes: [
      ["Telefonica de Espana", "3352", "TELEFONICA_DE_ESPANA - Telefonica De Espana S.A.U., ES"],
      ["Orange Espana", "12479", "UNI2-AS - Orange Espagne SA, ES"],
      ["MasMovil", "15704", "AS15704 - XTRA TELECOM S.A., ES"],
    ],
    carriers: [
      ["Vodafone Spain", "12430", "VODAFONE_ES - Vodafone Spain, ES"],
      ["Movistar Movil", "3352", "TELEFONICA_DE_ESPANA - Telefonica De Espana S.A.U., ES"],
    ],
    publics: [["Eurona", "34977", "PROCONO-AS - Procono S.A., ES"]],
    cities: [
      ["Valencia", "Comunitat Valenciana", "VC", "46021", ""],
      ["Sevilla", "Andalucía", "AN", "41010", ""],
    ],
    weight: 8,
  },
  {
    code: "BR",
    name: "Brazil",
    continent: "South America",
    language: "pt",
    utcOffset: -3,
    homes: [
      ["Claro NET", "28573", "Claro NXT Telecomunicacoes Ltda, BR"],
      ["Vivo Fibra", "27699", "TELEFONICA BRASIL S.A, BR"],
      ["Brisanet", "28126", "BRISANET SERVICOS DE TELECOMUNICACOES S.A, BR"],
    ],
    carriers: [
      ["TIM Brasil", "26615", "TIM SA, BR"],
      ["Vivo", "26599", "TELEFONICA BRASIL S.A, BR"],
    ],
    publics: [["Linktel", "28271", "DataCorpore Serviços e Representações, BR"]],
    cities: [
      ["São Paulo", "São Paulo", "SP", "01310", ""],
      ["Fortaleza", "Ceará", "CE", "60115", ""],
    ],
    weight: 10,
  },
  {
    code: "TR",
    name: "Turkey",
    continent: "Asia",
    language: "tr",
    utcOffset: 3,
    homes: [
      ["Turk Telekom", "9121", "TTNET, TR"],
      ["Superonline", "34984", "TELLCOM-AS - Superonline Iletisim Hizmetleri A.S., TR"],
    ],
    carriers: [["Turkcell", "16135", "TURKCELL-AS - Turkcell A.S., TR"]],
    publics: [["TTNET WiFi", "47331", "TTNET-WIFI - TTNet A.S., TR"]],
    cities: [
      ["İstanbul", "İstanbul", "34", "34710", ""],
      ["İzmir", "İzmir", "35", "35220", ""],
    ],
    weight: 6,
  },
  {
    code: "PL",
    name: "Poland",
    continent: "Europe",
    language: "pl",
    utcOffset: 1,
    homes: [
      ["Orange Polska", "5617", "TPNET - Orange Polska S.A., PL"],
      ["Vectra", "29314", "VECTRANET-AS - Vectra S.A., PL"],
    ],
    carriers: [["P4 Play", "39603", "P4NET - P4 Sp. z o.o., PL"]],
    publics: [["Netia", "12741", "AS-NETIA - Netia SA, PL"]],
    cities: [
      ["Wrocław", "Dolnośląskie", "DS", "50-001", ""],
      ["Łódź", "Łódzkie", "LD", "90-101", ""],
    ],
    weight: 6,
  },
  {
    code: "JP",
    name: "Japan",
    continent: "Asia",
    language: "ja",
    utcOffset: 9,
    homes: [
      ["NTT OCN", "4713", "OCN - NTT Communications Corporation, JP"],
      ["KDDI", "2516", "KDDI - KDDI CORPORATION, JP"],
    ],
    carriers: [["NTT Docomo", "9605", "DOCOMO - NTT DOCOMO, INC., JP"]],
    publics: [["Wire and Wireless", "17676", "GIGAINFRA - SoftBank Corp., JP"]],
    cities: [
      ["Osaka", "Osaka", "27", "530-0001", ""],
      ["Sapporo", "Hokkaido", "01", "060-0042", ""],
    ],
    weight: 7,
  },
];
