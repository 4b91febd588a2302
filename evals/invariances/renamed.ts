import { readDescription, valueAt, type WireObject } from "@/lib/server/conviva/wire-values";
import { randomOf } from "../random.ts";
import { withValue } from "./wire-changes.ts";

const renamedPaths = [
  "network_info.isp",
  "network_info.cdn",
  "content_info.asset",
  "device_info.name",
  "tags.selected_dimensions.device_marketing_name",
  "client_id",
];

/**
 * The session with other names for its provider, CDNs, title, device and player; errors, versions and browsers stay. The
 * new names sort differently, and a device's still tells its kind.
 */
export function renamed(wire: WireObject): WireObject {
  return renamedPaths.reduce((changed, path) => {
    const value = valueAt(changed, path);
    if (value === undefined) return changed;
    return withValue(changed, path, Array.isArray(value) ? value.map(nameFor) : nameFor(value));
  }, wire);
}

function nameFor(value: unknown): unknown {
  const name = readDescription(value);
  if (name === null) return value;
  const mark = randomOf("renamed", name).whole(0, 0xffff).toString(16).padStart(4, "0");
  return `~${mark} ${name}`;
}

/** The text with the names that it had before. */
export function withOldNames(text: string): string {
  return text.replaceAll(/~[0-9a-f]{4} /g, "");
}
