import "server-only";
import { normalizeName } from "@/lib/server/viewer-zone/normalize-name";

const eastern = "America/New_York";
const central = "America/Chicago";
const mountain = "America/Denver";
const pacific = "America/Los_Angeles";

type CitiesByZone = Readonly<Record<string, string>>;

/**
 * The zones of cities in states that have several, by state ("US-TN"); names are separated by "|". Each list has the
 * larger cities of the smaller part and the largest cities of the rest, which covers most viewers. Counties decide the
 * zone, so no list is complete.
 */
export const citiesOf: Readonly<Record<string, CitiesByZone>> = {
  "US-AK": { "America/Anchorage": "Anchorage|Fairbanks|Juneau|Wasilla", "America/Adak": "Adak|Atka" },
  "US-AZ": { [mountain]: "Window Rock|Kayenta|Chinle|Tuba City|Fort Defiance|Ganado" },
  "US-FL": {
    [eastern]:
      "Miami|Orlando|Tampa|Jacksonville|St. Petersburg|Tallahassee|Hialeah|Fort Lauderdale|West Palm Beach|Naples|Sarasota|Gainesville|Cape Coral|Fort Myers|Clearwater|Lakeland|Port St. Lucie|Hollywood|Boca Raton|Ocala",
    [central]:
      "Pensacola|Panama City|Panama City Beach|Destin|Fort Walton Beach|Crestview|Navarre|Gulf Breeze|Milton|Pace|Niceville|Lynn Haven|Marianna|Chipley|DeFuniak Springs|Bonifay|Santa Rosa Beach|Eglin AFB|Cantonment|Shalimar",
  },
  "US-ID": {
    "America/Boise": "Boise|Meridian|Nampa|Idaho Falls|Pocatello|Caldwell|Twin Falls|Rexburg|Eagle",
    [pacific]:
      "Coeur d'Alene|Lewiston|Moscow|Post Falls|Sandpoint|Hayden|Rathdrum|Kellogg|Bonners Ferry|Priest River",
  },
  "US-IN": {
    "America/Indiana/Indianapolis":
      "Indianapolis|Fort Wayne|South Bend|Carmel|Fishers|Bloomington|Lafayette|West Lafayette|Muncie|Terre Haute|Kokomo|Anderson|Noblesville|Greenwood|Elkhart|Mishawaka|Columbus|Jeffersonville|New Albany|Richmond",
    [central]:
      "Gary|Hammond|East Chicago|Merrillville|Crown Point|Hobart|Portage|Valparaiso|Michigan City|La Porte|LaPorte|Schererville|Munster|Highland|Dyer|St. John|Griffith|Chesterton|Lake Station|Cedar Lake|Lowell|Rensselaer|Kentland|Knox|Evansville|Newburgh|Princeton|Mount Vernon|Boonville|Tell City|Rockport",
  },
  "US-KS": {
    [central]: "Wichita|Overland Park|Kansas City|Olathe|Topeka|Lawrence|Shawnee|Manhattan|Salina|Lenexa|Dodge City",
    [mountain]: "Goodland|Sharon Springs|Tribune|Syracuse",
  },
  "US-KY": {
    [eastern]:
      "Louisville|Lexington|Covington|Richmond|Georgetown|Florence|Frankfort|Ashland|Elizabethtown|Nicholasville",
    [central]:
      "Bowling Green|Owensboro|Paducah|Hopkinsville|Henderson|Madisonville|Murray|Mayfield|Glasgow|Russellville|Franklin|Central City|Columbia|Benton|Fort Campbell",
  },
  "US-MI": {
    "America/Detroit":
      "Detroit|Grand Rapids|Ann Arbor|Lansing|Flint|Warren|Sterling Heights|Dearborn|Livonia|Troy|Kalamazoo|Saginaw|Marquette|Traverse City|Battle Creek|Muskegon|Midland",
    [central]: "Iron Mountain|Menominee|Ironwood|Kingsford|Iron River|Bessemer|Wakefield|Norway|Crystal Falls",
  },
  "US-ND": {
    [central]: "Fargo|Bismarck|Grand Forks|Minot|Mandan|Williston|West Fargo|Jamestown",
    [mountain]: "Dickinson|Beach|Bowman|Hettinger|Medora|Mott|Belfield|Killdeer",
  },
  "US-NE": {
    [central]: "Omaha|Lincoln|Bellevue|Grand Island|Kearney|Fremont|Hastings|Norfolk|North Platte|Papillion|La Vista",
    [mountain]: "Scottsbluff|Gering|Alliance|Chadron|Sidney|Ogallala|Kimball|Gordon|Imperial|Bridgeport",
  },
  "US-NV": { [mountain]: "West Wendover|Jackpot" },
  "US-OR": {
    [pacific]: "Portland|Eugene|Salem|Gresham|Hillsboro|Beaverton|Bend|Medford|Springfield|Corvallis|Albany|Tigard",
    "America/Boise": "Ontario|Vale|Nyssa",
  },
  "US-SD": {
    [central]: "Sioux Falls|Aberdeen|Brookings|Watertown|Mitchell|Yankton|Pierre|Huron|Vermillion",
    [mountain]:
      "Rapid City|Spearfish|Sturgis|Deadwood|Lead|Belle Fourche|Hot Springs|Custer|Box Elder|Pine Ridge|Lemmon|Philip|Hill City|Ellsworth AFB",
  },
  "US-TN": {
    [central]:
      "Nashville|Memphis|Clarksville|Murfreesboro|Franklin|Jackson|Hendersonville|Smyrna|Brentwood|Gallatin|Lebanon|Columbia|Germantown|Bartlett|Collierville|Cookeville|Spring Hill|Crossville|Tullahoma",
    [eastern]:
      "Knoxville|Chattanooga|Johnson City|Kingsport|Bristol|Cleveland|Maryville|Oak Ridge|Morristown|Sevierville|Greeneville|Pigeon Forge|Gatlinburg|Athens|Elizabethton|Farragut|East Ridge|Red Bank|Collegedale|Soddy-Daisy|Lenoir City|Alcoa|Jefferson City|Dayton|Rockwood|Harriman|Newport|Hixson|Ooltewah",
  },
  "US-TX": {
    [central]:
      "Houston|San Antonio|Dallas|Austin|Fort Worth|Arlington|Corpus Christi|Plano|Laredo|Lubbock|Garland|Irving|Amarillo|Grand Prairie|Brownsville|McKinney|Frisco|Pasadena|McAllen|Killeen|Waco|Midland|Odessa|Denton|Round Rock|Abilene|Katy|Spring|Sugar Land|The Woodlands",
    [mountain]:
      "El Paso|Socorro|Horizon City|San Elizario|Fort Bliss|Canutillo|Anthony|Clint|Fabens|Sierra Blanca|Dell City",
  },
  "CA-BC": {
    "America/Vancouver":
      "Vancouver|Surrey|Burnaby|Richmond|Victoria|Kelowna|Abbotsford|Coquitlam|Nanaimo|Kamloops|Langley",
    "America/Edmonton": "Cranbrook|Fernie|Golden|Invermere|Kimberley|Sparwood",
    "America/Dawson_Creek": "Dawson Creek|Fort St. John|Taylor|Chetwynd",
    "America/Fort_Nelson": "Fort Nelson",
  },
  "CA-NL": {
    "America/St_Johns":
      "St. John's|Mount Pearl|Corner Brook|Conception Bay South|Paradise|Gander|Grand Falls-Windsor",
    "America/Goose_Bay": "Happy Valley-Goose Bay|Labrador City|Wabush|Nain",
  },
  "CA-NU": {
    "America/Iqaluit": "Iqaluit|Pangnirtung|Pond Inlet|Cape Dorset|Kinngait",
    "America/Rankin_Inlet": "Rankin Inlet|Arviat|Baker Lake",
    "America/Cambridge_Bay": "Cambridge Bay|Kugluktuk|Gjoa Haven",
  },
  "CA-ON": {
    "America/Toronto":
      "Toronto|Ottawa|Mississauga|Brampton|Hamilton|London|Markham|Vaughan|Kitchener|Windsor|Richmond Hill|Oakville|Burlington|Sudbury|Greater Sudbury|Oshawa|Barrie|Kingston|Guelph|Thunder Bay|Sault Ste. Marie|Waterloo|Scarborough|North York|Etobicoke",
    "America/Winnipeg": "Kenora|Dryden|Fort Frances|Rainy River|Red Lake|Sioux Lookout",
  },
  "CA-QC": { "America/Puerto_Rico": "Blanc-Sablon", "America/Halifax": "Les Îles-de-la-Madeleine|Cap-aux-Meules" },
  "CA-SK": { "America/Edmonton": "Lloydminster" },
  "AU-NSW": { "Australia/Broken_Hill": "Broken Hill", "Australia/Lord_Howe": "Lord Howe Island" },
  "AU-WA": { "Australia/Eucla": "Eucla|Madura|Mundrabilla" },
  "BR-AM": {
    "America/Manaus": "Manaus|Itacoatiara|Manacapuru|Parintins|Coari|Tefé",
    "America/Eirunepe": "Eirunepé|Tabatinga|Benjamin Constant|Envira|Ipixuna",
  },
  "BR-PE": { "America/Noronha": "Fernando de Noronha" },
  "CL-VS": { "Pacific/Easter": "Easter Island|Isla de Pascua|Hanga Roa" },
  "MX-CHH": {
    "America/Chihuahua": "Chihuahua|Cuauhtémoc|Delicias|Hidalgo del Parral|Parral",
    "America/Ciudad_Juarez": "Ciudad Juárez|Juárez|Praxedis G. Guerrero",
    "America/Ojinaga": "Ojinaga|Coyame|Manuel Benavides",
  },
  "MX-COA": {
    "America/Monterrey": "Saltillo|Torreón|Monclova|Ramos Arizpe",
    "America/Matamoros": "Piedras Negras|Ciudad Acuña|Acuña|Nava|Allende",
  },
  "MX-NAY": {
    "America/Mazatlan": "Tepic|Santiago Ixcuintla|Compostela",
    "America/Bahia_Banderas": "Bahía de Banderas|Nuevo Vallarta|Bucerías|Sayulita|San José del Valle",
  },
  "MX-TAM": {
    "America/Monterrey": "Tampico|Ciudad Victoria|Victoria|Ciudad Madero|Altamira|El Mante",
    "America/Matamoros": "Reynosa|Matamoros|Heroica Matamoros|Nuevo Laredo|Río Bravo",
  },
};

/**
 * The zone of a city in a state with several zones; `null` if the table doesn't have the city.
 *
 * @param state - Country and state code: "US-TN".
 */
export function zoneOfCity(state: string, city: string): string | null {
  const wanted = normalizeName(city);
  const found = Object.entries(citiesOf[state] ?? {}).find(([, names]) =>
    names.split("|").some((name) => normalizeName(name) === wanted),
  );
  return found?.[0] ?? null;
}
