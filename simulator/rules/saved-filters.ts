import type { WireSession } from "../wire.ts";

interface SavedFilter {
  readonly id: string;
  readonly name: string;
  keep(session: WireSession): boolean;
}

/** The saved filters of the simulated accounts; the last id is the documentation's own, above 2^31. */
export const savedFilters: readonly SavedFilter[] = [
  { id: "0", name: "All Traffic", keep: () => true },
  {
    id: "1021",
    name: "Smart TVs, not live",
    keep: ({ tags, content_info: content }) =>
      tags.selected_dimensions.device_hardware_type === "Smart TV" && content.category !== "Live",
  },
  {
    id: "1022",
    name: "Mobile apps",
    keep: ({ tags }) => ["Mobile Phone", "Tablet"].includes(tags.selected_dimensions.device_hardware_type ?? ""),
  },
  {
    id: "9876543210",
    name: "Metro Sports in North America",
    keep: ({ tags, geo_info: place }) =>
      tags.selected_dimensions.content_meta_channel === "Metro Sports" && place.continent === "North America",
  },
];
