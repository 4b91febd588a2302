import { statusFlags } from "@/lib/domain/explore/sample-query";

/** A dimension that samples can be filtered by. */
export type Dimension = Readonly<{
  /** The name of its parameter: "isp". */
  name: string;
  /** What the account calls it: "ISPs". */
  label: string;
  /** Whether it's a custom tag of the account. */
  isCustom: boolean;
}>;

/** A filter that was saved in Pulse. Its ID is a text, because numbers that long aren't exact. */
export type SavedFilter = Readonly<{ id: string; name: string }>;

const inCapitals: ReadonlySet<string> = new Set(["os", "id", "isp", "cdn", "asn", "dma", "sdk", "utm", "api", "rs"]);

/** A name for a dimension that the account's list doesn't name: "device_os_version" is "Device OS version". */
export function labelOf(name: string): string {
  const words = name.split("_").map((word) => (inCapitals.has(word) ? word.toUpperCase() : word));
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How custom tags are named in a query. */
export const tagPrefix = "tag_";

/** The parameters of the sample endpoints that can't be a dimension's. */
const taken: ReadonlySet<string> = new Set([
  ...["start_epoch_ms", "end_epoch_ms", "start_epoch", "end_epoch", "start_date", "end_date", "days", "hours"],
  ...["minutes", "limit", "offset", "filter_id", "session_id", "viewer_id", "viewer_ip", "kpi_id", "is_ended"],
  ...statusFlags,
]);

/** Whether a dimension can have this name. A list could contain anything, and what it contains becomes a parameter. */
export function isDimensionName(name: string): boolean {
  const isNamed = name.startsWith(tagPrefix)
    ? name.length > tagPrefix.length && name.isWellFormed() && !/[\p{Cc}=&#?]/u.test(name)
    : /^[a-z][\w.-]*$/iu.test(name);
  return isNamed && name.length <= 100 && !taken.has(name);
}

/**
 * The name of the dimension that somebody typed, by its name or by what the account calls it; the text itself if it's
 * neither.
 */
export function dimensionNamed(text: string, dimensions: readonly Dimension[]): string {
  const typed = text.trim();
  if (dimensions.some(({ name }) => name === typed)) return typed;
  const folded = typed.toLowerCase();
  return dimensions.find(({ label }) => label.toLowerCase() === folded)?.name ?? typed;
}
