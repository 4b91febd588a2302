import "server-only";
import type { WireObject } from "@/lib/server/conviva/wire-values";

/** A session as sent, with every text in it masked. A number can be an identifier too, and then becomes its label. */
export function maskedRaw(raw: WireObject, text: (text: string) => string): WireObject {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [text(name), maskedValue(value, text)]));
}

function maskedValue(value: unknown, text: (text: string) => string): unknown {
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return text(String(value)) === String(value) ? value : text(String(value));
  if (Array.isArray(value)) return value.map((item) => maskedValue(item, text));
  return typeof value === "object" && value !== null ? maskedRaw(value as WireObject, text) : value;
}
