import "server-only";
import type { FieldUnit } from "@/lib/domain/sessions/session-fields/session-field";
import { dayMs, type UnitName } from "@/lib/domain/units";

/** A JSON object of unknown members. */
export type WireObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object: not null, not an array. */
export function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a dotted path; `undefined` if any step is missing. */
export function valueAt(object: WireObject, path: string): unknown {
  let value: unknown = object;
  for (const step of path.split(".")) {
    if (!isWireObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** A text, or a number as text; otherwise, or if empty, `null`. */
export function readText(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : null;
}

/** How accounts write that they don't know a value, in lower case. */
const missingWords: ReadonlySet<string> = new Set([
  ...["n/a", "n.a.", "#n/a", "unknown", "<unknown>", "(unknown)", "null", "(null)", "nil", "none", "undefined"],
  ...["not available", "not set", "(not set)", "unspecified", "nan", "-", "--", "?"],
]);

/**
 * A text that describes something; `null` also if it only says that the value isn't known, in any spelling. As a value,
 * "N/A" would be one provider that all sessions without a provider share.
 */
export function readDescription(value: unknown): string | null {
  const text = readText(value);
  const trimmed = text?.trim().toLowerCase();
  return trimmed === "" || (trimmed !== undefined && missingWords.has(trimmed)) ? null : text;
}

/** A description, or a list of them joined by ", ", also if sent as one text; `null` if there is none. */
export function readDescriptions(value: unknown): string | null {
  const sent = Array.isArray(value) ? value : typeof value === "string" ? value.split(", ") : [value];
  const texts = sent.map(readDescription).filter((text) => text !== null);
  return texts.length > 0 ? texts.join(", ") : null;
}

/** A boolean, or the text that a related API sends for one; otherwise `null`. */
export function readFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "True") return true;
  if (value === "false" || value === "False") return false;
  return null;
}

/** A session can't last longer than Conviva keeps it. */
const longestMs = 31 * dayMs;

/** A text shortened for rules, lists and notes; the session's detail has it in full. */
export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/**
 * A measurement, possibly sent as text. `null` is "not measured": a negative number, which is how Conviva says so, or
 * one that is impossible for its unit.
 *
 * @see docs/upstream.md, "Negative is not measured".
 */
export function readMeasure(value: unknown, unit: UnitName): number | null {
  const number = readNumber(value);
  if (number === null || number < 0 || number > Number.MAX_SAFE_INTEGER) return null;
  if (unit === "ms" && number > longestMs) return null;
  // JSON can contain -0, which would be shown as "-0".
  return (unit === "percent" || unit === "index") && number > 100 ? null : number + 0;
}

/** Any finite number, possibly sent as text. */
export function readNumber(value: unknown): number | null {
  const isNumeric = typeof value === "string" && /^\s*-?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(value);
  const number = isNumeric ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** A stream address without its query and fragment, which may carry tokens. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/su, "");
}

/** Reads a value according to its field's unit. */
export function readField(value: unknown, unit: FieldUnit): string | number | boolean | null {
  switch (unit) {
    case "text":
      return readDescription(value);
    case "texts":
      return readDescriptions(value);
    case "url": {
      const url = readText(value);
      return url === null ? null : readText(withoutQuery(url));
    }
    case "flag":
      return readFlag(value);
    default:
      return readMeasure(value, unit);
  }
}
