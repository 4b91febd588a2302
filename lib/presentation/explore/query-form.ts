import type { SampleOptions } from "@/lib/contract/explore";
import { type Problem, problemCode } from "@/lib/contract/problem";
import { type Dimension, dimensionNamed } from "@/lib/domain/explore/dimension";
import { sampleKinds, statusFlags } from "@/lib/domain/explore/sample-query";
import { customWindow, sampleWindows } from "@/lib/domain/explore/sample-window";
import type { TypedSample } from "@/lib/domain/explore/typed-sample";
import { instantOfWallTime, wallTimeOf } from "@/lib/domain/time/wall-time";
import type { Zone } from "@/lib/domain/time/zone";
import { type EpochMs, epochMs, hourMs } from "@/lib/domain/units";
import { exploreTexts, flagNames, kindNames, windowNames } from "@/lib/presentation/explore/explore-texts";

/** A filter of the form: the dimension as it's typed, and each value. Rows have keys, so that they keep the focus. */
export type FilterRow = Readonly<{ key: number; dimension: string; values: readonly string[] }>;

/** Everything in the form, as it's typed. */
export type QueryFields = Readonly<{
  kind: string;
  window: string;
  /** Wall time in the zone of the page; the format of a `datetime-local` input. */
  since: string;
  until: string;
  limit: string;
  savedFilter: string;
  flags: readonly string[];
  rows: readonly FilterRow[];
}>;

type At = Readonly<{ zone: Zone; now: EpochMs }>;

/** The form for a query. Without one, it's the last three hours. @param options - The account's names of dimensions. */
export function fieldsOf(typed: TypedSample, options: SampleOptions, { zone, now }: At): QueryFields {
  const { from, to, kind, limit, savedFilter, flags, filters } = typed;
  const isGiven = from !== "" || to !== "";
  return {
    ...{ kind, limit, savedFilter, flags },
    window: isGiven ? customWindow : sampleWindows[0].id,
    since: isGiven ? wallTimeIn(from, zone) : wallTimeOf(epochMs(now - hourMs), zone),
    until: isGiven ? wallTimeIn(to, zone) : wallTimeOf(now, zone),
    rows: rowsOf(filters, options.dimensions),
  };
}

/** The same fields in another zone. What isn't a time stays as it is. */
export function inZone(fields: QueryFields, from: Zone, to: Zone): QueryFields {
  const moved = (wallTime: string) => {
    const instant = instantOfWallTime(wallTime, from);
    return instant === null ? wallTime : wallTimeOf(instant, to);
  };
  return { ...fields, since: moved(fields.since), until: moved(fields.until) };
}

/** The choices of the form. What was chosen stays among them, even if it isn't offered any more. */
export function choicesOf({ content, ad, savedFilters }: SampleOptions, fields: QueryFields) {
  const isOff = { content: content === "off", ad: ad === "off" };
  const saved = (savedFilters ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const isMissing = fields.savedFilter !== "" && !saved.some(({ value }) => value === fields.savedFilter);
  return {
    kinds: sampleKinds
      .filter((kind) => !isOff[kind] || kind === fields.kind)
      .map((value) => ({ value, label: kindNames[value] })),
    windows: [
      ...sampleWindows.map(({ id }) => ({ value: id, label: windowNames[id] })),
      { value: customWindow, label: exploreTexts.form.custom },
    ],
    savedFilters: [
      { value: "", label: exploreTexts.form.noSavedFilter },
      ...saved,
      ...(isMissing ? [{ value: fields.savedFilter, label: fields.savedFilter }] : []),
    ],
    flags: statusFlags.map((value) => ({ value, label: flagNames[value] })),
  };
}

/** Which field a problem is about. */
export type FaultyField = "kind" | "since" | "until" | "limit" | "savedFilter" | "flags" | Readonly<{ row: number }>;

/** A field that is wrong, and what is wrong with it; `null` if the problem is about none of them. */
export type FieldFault = Readonly<{ field: FaultyField; text: string }>;

const fieldOfParameter = new Map<string, FaultyField>([
  ["kind", "kind"],
  ["from", "since"],
  ["to", "until"],
  ["limit", "limit"],
  ["filter", "savedFilter"],
]);

/** The field that a problem is about: its parameter says so. */
export function faultOf(
  problem: Problem | null,
  { rows }: QueryFields,
  dimensions: readonly Dimension[],
): FieldFault | null {
  if (problem === null || !["invalid-sample", "invalid-parameter"].includes(problemCode(problem))) return null;
  const { parameter, detail } = problem;
  if (parameter === undefined || detail === undefined) return null;
  const known = fieldOfParameter.get(parameter) ?? (statusFlags.some((flag) => flag === parameter) ? "flags" : null);
  if (known !== null) return { field: known, text: detail };
  const row =
    parameter === "dimension"
      ? rows.find(({ dimension, values }) => dimension.trim() === "" && values.some((value) => value !== ""))
      : rows.find(({ dimension }) => dimensionNamed(dimension, dimensions) === parameter);
  return row === undefined ? null : { field: { row: row.key }, text: detail };
}

/** An empty filter, with a key that no other has. */
export function emptyRow(rows: readonly FilterRow[]): FilterRow {
  return { key: 1 + Math.max(0, ...rows.map(({ key }) => key)), dimension: "", values: [""] };
}

/** What a dimension is called in the form: by its label, if no other has the same one. */
export function dimensionText(name: string, dimensions: readonly Dimension[]): string {
  const label = dimensions.find((dimension) => dimension.name === name)?.label ?? name;
  return dimensionNamed(label, dimensions) === name ? label : name;
}

function rowsOf(filters: TypedSample["filters"], dimensions: readonly Dimension[]): readonly FilterRow[] {
  const rows = filters.map(({ name, values }, at) => ({
    key: at + 1,
    dimension: dimensionText(name, dimensions),
    values,
  }));
  // Without a script, there's no button that adds one.
  return rows.length === 0 ? [emptyRow([])] : rows;
}

/** `""` for what isn't an instant: anybody can have changed a URL. */
function wallTimeIn(text: string, zone: Zone): string {
  return /^\d{1,13}$/u.test(text) ? wallTimeOf(epochMs(Number(text)), zone) : "";
}
