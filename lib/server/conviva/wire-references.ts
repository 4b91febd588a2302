import "server-only";
import {
  type Dimension,
  isDimensionName,
  labelOf,
  type SavedFilter,
  tagPrefix,
} from "@/lib/domain/explore/dimension";
import { LookupError } from "@/lib/domain/problems";
import { isWireObject, readFlag, readText, shortened, type WireObject } from "@/lib/server/conviva/wire-values";

/** Longer lists are no lists to choose from. */
const itemsMax = 1_000;
const longestLabel = 120;

/**
 * Reads the account's list of dimensions, each once. `query_filter` is the parameter with a question mark: "?isp".
 *
 * @throws {LookupError} `upstream-unreadable` if it has no list.
 * @see docs/upstream.md, "Dimensions".
 */
export function parseDimensions(body: unknown): readonly Dimension[] {
  const dimensions = itemsOf(body, "dimensions").flatMap((item): Dimension[] => {
    const parameter = readText(item.query_filter)?.replace(/^\?/u, "").replace(/=.*$/su, "") ?? "";
    const isCustom = readFlag(item.is_custom) ?? parameter.startsWith(tagPrefix);
    if (!isDimensionName(parameter)) return [];
    return [{ name: parameter, label: shortened(readText(item.name) ?? labelOf(parameter), longestLabel), isCustom }];
  });
  return [...new Map(dimensions.map((dimension) => [dimension.name, dimension])).values()];
}

/**
 * Reads the account's saved filters. Their shape isn't documented: an array of `{ id, name }`, the same in `filters`, or a
 * flat map of IDs to names.
 *
 * @throws {LookupError} `upstream-unreadable` if it's none of these.
 */
export function parseSavedFilters(body: unknown): readonly SavedFilter[] {
  const filters = isFlatMap(body) ? Object.entries(body) : itemsOf(body, "filters").map(({ id, name }) => [id, name]);
  const named = filters.flatMap(([id, name]): SavedFilter[] => {
    // A number that long may have lost its last digits.
    const text = typeof id === "number" && !Number.isSafeInteger(id) ? null : readText(id);
    if (text === null || !/^[\w-]{1,40}$/u.test(text)) return [];
    return [{ id: text, name: shortened(readText(name) ?? text, longestLabel) }];
  });
  return [...new Map(named.map((filter) => [filter.id, filter])).values()];
}

function isFlatMap(body: unknown): body is WireObject {
  return isWireObject(body) && Object.values(body).every((value) => typeof value === "string");
}

function itemsOf(body: unknown, member: string): readonly WireObject[] {
  const list = isWireObject(body) ? body[member] : body;
  if (!Array.isArray(list)) throw new LookupError("upstream-unreadable");
  return list.slice(0, itemsMax).filter(isWireObject);
}
