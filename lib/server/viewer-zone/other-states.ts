import "server-only";
import type { StateTable } from "@/lib/server/viewer-zone/state-table";

const australia: StateTable = {
  main: "Australia/Sydney",
  rows: [
    ["NSW", "New South Wales", "Australia/Sydney"],
    ["VIC", "Victoria", "Australia/Melbourne"],
    ["QLD", "Queensland", "Australia/Brisbane"],
    ["SA", "South Australia", "Australia/Adelaide"],
    ["WA", "Western Australia", "Australia/Perth"],
    ["TAS", "Tasmania", "Australia/Hobart"],
    ["NT", "Northern Territory", "Australia/Darwin"],
    ["ACT", "Australian Capital Territory", "Australia/Sydney"],
  ],
};

const brazil: StateTable = {
  main: "America/Sao_Paulo",
  isRestMain: true,
  rows: [
    ["AC", "Acre", "America/Rio_Branco"],
    ["AM", "Amazonas", "America/Manaus", "America/Eirunepe"],
    ["MS", "Mato Grosso do Sul", "America/Campo_Grande"],
    ["MT", "Mato Grosso", "America/Cuiaba"],
    ["PE", "Pernambuco", "America/Recife"],
    ["RO", "Rondônia", "America/Porto_Velho"],
    ["RR", "Roraima", "America/Boa_Vista"],
  ],
};

const russia: StateTable = {
  main: "Europe/Moscow",
  isRestMain: true,
  rows: [
    ["KGD", "Kaliningrad*", "Europe/Kaliningrad"],
    ["SAM", "Samara*", "Europe/Samara"],
    ["UD", "Udmurt*", "Europe/Samara"],
    ["AST", "Astrakhan*", "Europe/Astrakhan"],
    ["SAR", "Saratov*", "Europe/Saratov"],
    ["ULY", "Ulyanovsk*|Ul'yanovsk*", "Europe/Ulyanovsk"],
    ["BA", "Bashkortostan*", "Asia/Yekaterinburg"],
    ["CHE", "Chelyabinsk*", "Asia/Yekaterinburg"],
    ["KGN", "Kurgan*", "Asia/Yekaterinburg"],
    ["KHM", "Khanty*", "Asia/Yekaterinburg"],
    ["ORE", "Orenburg*", "Asia/Yekaterinburg"],
    ["PER", "Perm*", "Asia/Yekaterinburg"],
    ["SVE", "Sverdlovsk*", "Asia/Yekaterinburg"],
    ["TYU", "Tyumen*", "Asia/Yekaterinburg"],
    ["YAN", "Yamal*", "Asia/Yekaterinburg"],
    ["OMS", "Omsk*", "Asia/Omsk"],
    ["AL ALT", "Altai*|Altay*", "Asia/Barnaul"],
    ["KEM", "Kemerovo*|Kuzbass*", "Asia/Novokuznetsk"],
    ["KK", "Khakas*", "Asia/Krasnoyarsk"],
    ["KYA", "Krasnoyarsk*", "Asia/Krasnoyarsk"],
    ["NVS", "Novosibirsk*", "Asia/Novosibirsk"],
    ["TOM", "Tomsk*", "Asia/Tomsk"],
    ["TY", "Tuva*|Tyva*", "Asia/Krasnoyarsk"],
    ["BU", "Buryat*", "Asia/Irkutsk"],
    ["IRK", "Irkutsk*", "Asia/Irkutsk"],
    ["AMU", "Amur*", "Asia/Yakutsk"],
    ["ZAB", "Zabaykal*|Transbaikal*|Chita*", "Asia/Chita"],
    ["KHA", "Khabarovsk*", "Asia/Vladivostok"],
    ["PRI", "Primor*", "Asia/Vladivostok"],
    ["YEV", "Jewish*|Yevrey*", "Asia/Vladivostok"],
    ["MAG", "Magadan*", "Asia/Magadan"],
    ["SAK", "Sakhalin*", "Asia/Sakhalin"],
    ["SA", "Sakha*|Yakutia*", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Srednekolymsk"],
    ["CHU", "Chukot*", "Asia/Anadyr"],
    ["KAM", "Kamchatka*", "Asia/Kamchatka"],
  ],
};

const indonesia: StateTable = {
  main: "Asia/Jakarta",
  isRestMain: true,
  rows: [
    ["BA", "Bali", "Asia/Makassar"],
    ["NB NT", "Nusa Tenggara*", "Asia/Makassar"],
    ["KI", "East Kalimantan|Kalimantan Timur", "Asia/Makassar"],
    ["KS", "South Kalimantan|Kalimantan Selatan", "Asia/Makassar"],
    ["KU", "North Kalimantan|Kalimantan Utara", "Asia/Makassar"],
    ["GO", "Gorontalo", "Asia/Makassar"],
    ["SA SG SN SR ST", "Sulawesi*", "Asia/Makassar"],
    ["MA MU", "Maluku*", "Asia/Jayapura"],
    ["PA PB PD PE PS PT", "Papua*", "Asia/Jayapura"],
  ],
};

const chile: StateTable = {
  main: "America/Santiago",
  isRestMain: true,
  rows: [
    ["AI", "Aysén*|Aisén*", "America/Punta_Arenas"],
    ["MA", "Magallanes*", "America/Punta_Arenas"],
    ["VS", "Valparaíso*", "America/Santiago"],
  ],
};

const china: StateTable = {
  main: "Asia/Shanghai",
  isRestMain: true,
  rows: [["XJ 65", "Xinjiang*", "Asia/Shanghai", "Asia/Urumqi"]],
};

const ecuador: StateTable = {
  main: "America/Guayaquil",
  isRestMain: true,
  rows: [["W", "Galápagos*", "Pacific/Galapagos"]],
};

const newZealand: StateTable = {
  main: "Pacific/Auckland",
  isRestMain: true,
  rows: [["CIT", "Chatham*", "Pacific/Chatham"]],
};

const portugal: StateTable = {
  main: "Europe/Lisbon",
  isRestMain: true,
  rows: [
    ["20", "Azores*|Açores*", "Atlantic/Azores"],
    ["30", "Madeira*", "Atlantic/Madeira"],
  ],
};

const spain: StateTable = {
  main: "Europe/Madrid",
  isRestMain: true,
  rows: [["CN GC TF", "Canary Islands|Canarias*|Las Palmas*|Santa Cruz de Tenerife*", "Atlantic/Canary"]],
};

const ukraine: StateTable = {
  main: "Europe/Kyiv",
  isRestMain: true,
  rows: [["40 43", "Crimea*|Sevastopol*", "Europe/Simferopol"]],
};

/** The tables of countries outside North America, by ISO country code. */
export const otherStates: Readonly<Record<string, StateTable>> = {
  AU: australia,
  BR: brazil,
  CL: chile,
  CN: china,
  EC: ecuador,
  ES: spain,
  ID: indonesia,
  NZ: newZealand,
  PT: portugal,
  RU: russia,
  UA: ukraine,
};
