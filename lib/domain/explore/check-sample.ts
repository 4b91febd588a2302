import { isDimensionName, tagPrefix } from "@/lib/domain/explore/dimension";
import type { SampleFault } from "@/lib/domain/explore/sample-fault";
import {
  type DimensionFilter,
  longestValue,
  longestWindowMs,
  oldestSampleMs,
  playerParameters,
  type SampleKind,
  type SampleQuery,
  type StatusFlag,
  sampleKinds,
  sampleSizes,
  statusFlags,
} from "@/lib/domain/explore/sample-query";
import type { TypedFilter, TypedSample } from "@/lib/domain/explore/typed-sample";
import { LookupError } from "@/lib/domain/problems";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/** What the account offers, as far as is known. */
export type Offer = Readonly<{
  isContentOff: boolean;
  isAdOff: boolean;
  /** The names of its dimensions; `null` if its list couldn't be read. */
  dimensions: ReadonlySet<string> | null;
  /** The IDs of its saved filters; `null` if the list couldn't be read. */
  savedFilters: ReadonlySet<string> | null;
}>;

/** Longer ones don't fit the URL of the page or of the request, which servers limit to 8,000 bytes. */
const longestFilters = 4_000;

/**
 * Checks the query of a sample, so that Conviva isn't asked for what it refuses.
 *
 * @throws {LookupError} `invalid-sample`, with the first field at fault as its `parameter`: "kind", "from", "to", "limit",
 *   "filter", a dimension or a status flag.
 */
export function checkSample(
  typed: TypedSample,
  { now, offer }: Readonly<{ now: EpochMs; offer: Offer }>,
): SampleQuery {
  const kind = kindOf(typed, offer);
  const range = windowOf(typed, now);
  const limit = limitOf(typed);
  const filters = filtersOf(typed.filters, offer);
  const flags = [...new Set(typed.flags)].map(flagOf);
  return { kind, range, limit, filters, flags, savedFilter: savedFilterOf(typed.savedFilter, filters, offer) };
}

/** What is wrong with one field of a sample's query. */
export function sampleFault(parameter: string, fault: SampleFault, cause?: unknown): LookupError {
  return new LookupError("invalid-sample", { parameter, fault, cause });
}

function kindOf({ kind }: TypedSample, { isContentOff, isAdOff }: Offer): SampleKind {
  const known = sampleKinds.find((one) => one === kind);
  if (known === undefined) throw sampleFault("kind", "unknown-kind");
  const isOff = { content: isContentOff, ad: isAdOff };
  // "Choose content" is no advice where that is off too.
  const fault = isContentOff ? "samples-not-offered" : "ads-not-offered";
  if (isOff[known]) throw sampleFault("kind", fault);
  return known;
}

function windowOf({ from, to }: TypedSample, now: EpochMs): TimeRange {
  const [start, end] = [instantOf("from", from), instantOf("to", to)];
  if (end <= start) throw sampleFault("to", "window-reversed");
  if (start >= now) throw sampleFault("from", "window-in-future");
  if (end > now + minuteMs) throw sampleFault("to", "window-ends-in-future");
  if (start < now - oldestSampleMs) throw sampleFault("from", "window-too-old");
  if (end - start > longestWindowMs) throw sampleFault("to", "window-too-long");
  return { start, end };
}

function instantOf(parameter: "from" | "to", text: string): EpochMs {
  if (text === "") throw sampleFault(parameter, "missing-window");
  if (!/^\d{1,15}$/u.test(text)) throw sampleFault(parameter, "malformed-window");
  return epochMs(Number(text));
}

function limitOf({ limit }: TypedSample): number {
  const number = /^\d{1,6}$/u.test(limit.trim()) ? Number(limit) : 0;
  if (number < sampleSizes.least || number > sampleSizes.most) throw sampleFault("limit", "limit-out-of-bounds");
  return number;
}

/** One filter per dimension: what is typed in two of the same is one with the values of both. */
function filtersOf(typed: readonly TypedFilter[], offer: Offer): readonly DimensionFilter[] {
  const valuesOf = new Map<string, string[]>();
  for (const { name, values } of typed) {
    const given = values.filter((value) => value !== "");
    if (name === "" && given.length === 0) continue;
    if (name === "") throw sampleFault("dimension", "dimension-missing");
    assertOffered(name, offer);
    if (given.length === 0) throw sampleFault(name, "dimension-without-value");
    if (given.some(({ length }) => length > longestValue)) throw sampleFault(name, "value-too-long");
    if (!given.every(isReadable)) throw sampleFault(name, "value-unreadable");
    valuesOf.set(name, [...new Set([...(valuesOf.get(name) ?? []), ...given])]);
  }
  const filters = [...valuesOf].map(([name, values]) => ({ name, values }));
  const length = filters
    .flatMap(({ name, values }) => values.map((value) => name + encodeURIComponent(value)))
    .join("&=").length;
  if (length > longestFilters) throw sampleFault(filters.at(-1)?.name ?? "", "filters-too-long");
  return filters;
}

function assertOffered(name: string, { dimensions }: Offer): void {
  if (playerParameters.some((one) => one === name)) return;
  if (!isDimensionName(name)) throw sampleFault(name, "dimension-unknown");
  if (dimensions === null || dimensions.has(name)) return;
  const isTag = name.startsWith(tagPrefix);
  // The list isn't documented to contain custom tags. If it names some, it names all.
  const namesTags = [...dimensions].some((one) => one.startsWith(tagPrefix));
  if (isTag && !namesTags) return;
  throw sampleFault(name, isTag ? "tag-unknown" : "dimension-unknown");
}

function isReadable(value: string): boolean {
  return value.isWellFormed() && !/\p{Cc}/u.test(value);
}

function flagOf(flag: string): StatusFlag {
  const known = statusFlags.find((one) => one === flag);
  if (known === undefined) throw sampleFault(flag, "flag-unknown");
  return known;
}

function savedFilterOf(
  typed: string,
  filters: readonly DimensionFilter[],
  { savedFilters }: Offer,
): SampleQuery["savedFilter"] {
  const id = typed.trim();
  if (id === "") return null;
  if (filters.length > 0) throw sampleFault("filter", "saved-filter-with-dimensions");
  if (!/^[\w-]{1,40}$/u.test(id)) throw sampleFault("filter", "saved-filter-malformed");
  if (savedFilters !== null && !savedFilters.has(id)) throw sampleFault("filter", "saved-filter-unknown");
  return id;
}
