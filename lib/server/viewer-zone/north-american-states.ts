import "server-only";
import type { StateTable } from "@/lib/server/viewer-zone/state-table";

const eastern = "America/New_York";
const central = "America/Chicago";
const mountain = "America/Denver";
const pacific = "America/Los_Angeles";

/** States, the District of Columbia, and the territories, which Conviva may also send as countries. */
export const unitedStates: StateTable = {
  main: eastern,
  rows: [
    ["NY", "New York", eastern],
    ["AL", "Alabama", central],
    ["CO", "Colorado", mountain],
    ["CA", "California", pacific],
    ["AZ", "Arizona", "America/Phoenix"],
    ["AK", "Alaska", "America/Anchorage", "America/Adak"],
    ["HI", "Hawaii", "Pacific/Honolulu"],
    ["AR", "Arkansas", central],
    ["CT", "Connecticut", eastern],
    ["DC", "District of Columbia|Washington, D.C.", eastern],
    ["DE", "Delaware", eastern],
    ["FL", "Florida", eastern, central],
    ["GA", "Georgia", eastern],
    ["IA", "Iowa", central],
    ["ID", "Idaho", "America/Boise", pacific],
    ["IL", "Illinois", central],
    ["IN", "Indiana", "America/Indiana/Indianapolis", central],
    ["KS", "Kansas", central, mountain],
    ["KY", "Kentucky", eastern, central],
    ["LA", "Louisiana", central],
    ["MA", "Massachusetts", eastern],
    ["MD", "Maryland", eastern],
    ["ME", "Maine", eastern],
    ["MI", "Michigan", "America/Detroit", central],
    ["MN", "Minnesota", central],
    ["MO", "Missouri", central],
    ["MS", "Mississippi", central],
    ["MT", "Montana", mountain],
    ["NC", "North Carolina", eastern],
    ["ND", "North Dakota", central, mountain],
    ["NE", "Nebraska", central, mountain],
    ["NH", "New Hampshire", eastern],
    ["NJ", "New Jersey", eastern],
    ["NM", "New Mexico", mountain],
    ["NV", "Nevada", pacific],
    ["OH", "Ohio", eastern],
    ["OK", "Oklahoma", central],
    ["OR", "Oregon", pacific, "America/Boise"],
    ["PA", "Pennsylvania", eastern],
    ["RI", "Rhode Island", eastern],
    ["SC", "South Carolina", eastern],
    ["SD", "South Dakota", central, mountain],
    ["TN", "Tennessee", central, eastern],
    ["TX", "Texas", central, mountain],
    ["UT", "Utah", mountain],
    ["VA", "Virginia", eastern],
    ["VT", "Vermont", eastern],
    ["WA", "Washington|Washington State", pacific],
    ["WI", "Wisconsin", central],
    ["WV", "West Virginia", eastern],
    ["WY", "Wyoming", mountain],
  ],
  overseas: [
    ["AS", "American Samoa", "Pacific/Pago_Pago"],
    ["GU", "Guam", "Pacific/Guam"],
    ["MP", "Northern Mariana Islands", "Pacific/Guam"],
    ["PR", "Puerto Rico", "America/Puerto_Rico"],
    ["VI", "U.S. Virgin Islands|Virgin Islands|US Virgin Islands", "America/Puerto_Rico"],
  ],
};

/** Provinces and territories. */
export const canada: StateTable = {
  main: "America/Toronto",
  rows: [
    ["ON", "Ontario", "America/Toronto", "America/Winnipeg"],
    ["QC PQ", "Quebec|Québec", "America/Toronto"],
    ["BC", "British Columbia", "America/Vancouver", "America/Edmonton"],
    ["AB", "Alberta", "America/Edmonton"],
    ["MB", "Manitoba", "America/Winnipeg"],
    ["SK", "Saskatchewan", "America/Regina"],
    ["NS", "Nova Scotia", "America/Halifax"],
    ["NB", "New Brunswick", "America/Moncton"],
    ["PE", "Prince Edward Island", "America/Halifax"],
    ["NL NF", "Newfoundland and Labrador|Newfoundland", "America/St_Johns", "America/Goose_Bay"],
    ["YT YK", "Yukon|Yukon Territory", "America/Whitehorse"],
    ["NT", "Northwest Territories", "America/Yellowknife"],
    ["NU", "Nunavut", "America/Iqaluit", "America/Rankin_Inlet", "America/Cambridge_Bay"],
  ],
};

/** States, by ISO 3166-2 codes and common shorter ones. States not listed have the zone of the capital. */
export const mexico: StateTable = {
  main: "America/Mexico_City",
  isRestMain: true,
  rows: [
    ["BCN BC", "Baja California", "America/Tijuana"],
    ["BCS BS", "Baja California Sur", "America/Mazatlan"],
    ["CHH CH CI", "Chihuahua", "America/Chihuahua", "America/Ciudad_Juarez"],
    ["COA CO", "Coahuila|Coahuila de Zaragoza", "America/Monterrey", "America/Matamoros"],
    ["NAY NA", "Nayarit", "America/Mazatlan", "America/Bahia_Banderas"],
    ["NLE NL", "Nuevo León", "America/Monterrey"],
    ["ROO QR", "Quintana Roo", "America/Cancun"],
    ["SIN SI", "Sinaloa", "America/Mazatlan"],
    ["SON SO", "Sonora", "America/Hermosillo"],
    ["TAM TM", "Tamaulipas", "America/Monterrey", "America/Matamoros"],
  ],
};
