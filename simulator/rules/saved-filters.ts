import type { WireSession } from "../wire.ts";
import { dimensions } from "./dimensions.ts";

/** A saved filter: sessions match every dimension with any of its values. Without dimensions, all sessions match. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
}

/** The saved filters of all accounts, which have the same ones. */
export interface SavedFilters {
  list(): readonly SavedFilter[];
  /** Adds filters from JSON, or replaces those with the same id. False if one of them is malformed; then none is added. */
  put(filters: unknown): boolean;
  /** Deletes a filter, as someone in Pulse could. Null restores the original ones. */
  remove(id: string | null): void;
}

/** The filters at the start. The last id is from the documentation and exceeds 2^31. */
const originalFilters: readonly SavedFilter[] = [
  { id: "0", name: "All Traffic", dimensions: {} },
  {
    id: "1021",
    name: "Smart TVs, not live",
    dimensions: { device_hardware_type: ["Smart TV"], content_category: ["VoD"] },
  },
  { id: "1022", name: "Mobile apps", dimensions: { device_hardware_type: ["Mobile Phone", "Tablet"] } },
  { id: "1023", name: 'Québec & "le direct"', dimensions: { geo_country_code: ["CA"], content_category: ["Live"] } },
  {
    id: "9876543210",
    name: "Metro Sports in North America",
    dimensions: { content_meta_channel: ["Metro Sports"], geo_continent_name: ["North America"] },
  },
];

/** Creates the saved filters that exist at the start. */
export function createSavedFilters(): SavedFilters {
  let filters = originalFilters;
  return {
    list: () => filters,
    put(given) {
      if (!Array.isArray(given) || !given.every(isSavedFilter)) return false;
      const replaced = new Set(given.map(({ id }) => id));
      filters = [...filters.filter(({ id }) => !replaced.has(id)), ...given];
      return true;
    },
    remove(id) {
      filters = id === null ? originalFilters : filters.filter((filter) => filter.id !== id);
    },
  };
}

/** Whether a session matches a saved filter. */
export function matchesSaved(filter: SavedFilter, session: WireSession): boolean {
  return Object.entries(filter.dimensions).every(([parameter, values]) =>
    dimensions
      .get(parameter)
      ?.read(session)
      .some((value) => values.includes(value)),
  );
}

function isSavedFilter(value: unknown): value is SavedFilter {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, dimensions: given }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof id !== "string" || typeof name !== "string" || typeof given !== "object" || given === null) return false;
  return Object.entries(given).every(
    ([parameter, values]) =>
      dimensions.has(parameter) && Array.isArray(values) && values.every((one) => typeof one === "string"),
  );
}
