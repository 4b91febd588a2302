import type { SessionFieldDefinition } from "@/lib/domain/sessions/session-fields/session-field";

/** Where the viewer was, in the order of the session details. */
export const placeFields = [
  { id: "city", label: "City", unit: "text", path: "geo_info.city", inList: true },
  { id: "stateName", label: "State", unit: "text", path: "geo_info.state.name" },
  { id: "stateCode", label: "State code", unit: "text", path: "geo_info.state.code" },
  { id: "countryName", label: "Country", unit: "text", path: "geo_info.country.name" },
  { id: "countryCode", label: "Country code", unit: "text", path: "geo_info.country.code" },
  { id: "continent", label: "Continent", unit: "text", path: "geo_info.continent" },
  { id: "postalCode", label: "Postal code", unit: "text", path: "geo_info.postal_code" },
  { id: "dma", label: "Market area (DMA)", unit: "text", path: "geo_info.dma" },
] as const satisfies readonly SessionFieldDefinition[];
