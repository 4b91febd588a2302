import type { DeviceKind } from "@/lib/domain/device-kind";

/** What an agent calls each kind of device. */
export const deviceKindWords = {
  tv: "TV",
  stick: "TV stick",
  box: "TV box",
  console: "games console",
  phone: "phone",
  tablet: "tablet",
  computer: "computer",
} as const satisfies Record<DeviceKind, string>;
