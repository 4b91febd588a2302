import "server-only";
import { isWireObject, readDescription, shortened, type WireObject } from "@/lib/server/conviva/wire-values";

/** Longer lists and texts are log output rather than errors. */
const errorsMax = 50;
const longestError = 500;

/**
 * Reads a session's `errors`. Conviva doesn't document the items: older APIs send texts, others objects. Each becomes
 * one text, the code before the message.
 *
 * @see docs/upstream.md, "errors[]".
 */
export function readErrors(errors: unknown): readonly string[] {
  if (!Array.isArray(errors)) return [];
  const texts = errors.slice(0, errorsMax).map(readError);
  return texts.flatMap((text) => (text === null ? [] : [shortened(text, longestError)]));
}

function readError(error: unknown): string | null {
  if (!isWireObject(error)) return readDescription(error);
  const code = firstText(error, ["code", "error_code", "name"]);
  const message = firstText(error, ["message", "error", "description"]);
  const words = [code, message === code ? null : message].filter((text) => text !== null);
  return words.length > 0 ? words.join(" ") : null;
}

function firstText(object: WireObject, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = readDescription(object[key]);
    if (text !== null) return text;
  }
  return null;
}
