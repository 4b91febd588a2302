import type { WireSession } from "../wire.ts";

interface SavedFilter {
  readonly id: string;
  readonly name: string;
  matches(session: WireSession): boolean;
}

/** The saved filters of the simulated accounts. The last id is from the documentation and exceeds 2^31. */
export const savedFilters: readonly SavedFilter[] = [
  { id: "0", name: "All Traffic", matches: () => true },
  {
    id: "1021",
    name: "Smart TVs, not live",
    matches: ({ tags, content_info: content }) =>
      tags.selected_dimensions.device_hardware_type === "Smart TV" && content.category !== "Live",
  },
  {
    id: "1022",
    name: "Mobile apps",
    matches: ({ tags }) => ["Mobile Phone", "Tablet"].includes(tags.selected_dimensions.device_hardware_type ?? ""),
  },
  {
    id: "9876543210",
    name: "Metro Sports in North America",
    matches: ({ tags, geo_info: place }) =>
      tags.selected_dimensions.content_meta_channel === "Metro Sports" && place.continent === "North America",
  },
];
