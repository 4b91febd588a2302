import { type Habits, readHabits } from "../habits/habits.ts";
import { createRandom } from "../random.ts";

/** A way in which the simulator can misbehave, with its options. README.md describes each kind. */
export type Fault =
  | { readonly kind: "rate-limited"; readonly retryAfterSeconds?: number; readonly retryAfter?: string }
  | { readonly kind: "status"; readonly status: number; readonly body?: string; readonly contentType?: string }
  | { readonly kind: "redirect"; readonly location: string; readonly status?: number }
  | { readonly kind: "slow"; readonly delayMs: number; readonly jitterMs?: number }
  | { readonly kind: "habits"; readonly habits: Habits }
  | { readonly kind: "drip"; readonly bytes?: number; readonly everyMs?: number }
  | { readonly kind: "set-cookie"; readonly cookie?: string }
  | { readonly kind: "truncated" | "reset"; readonly atByte?: number }
  | { readonly kind: "gzip-bomb" | "too-large" | "error-body-huge"; readonly megabytes?: number }
  | { readonly kind: SimpleKind };

const simpleKinds = [
  "unauthorized",
  "forbidden",
  "html",
  "empty",
  "empty-object",
  "array",
  "ok-with-error",
  "hang",
  "wrong-content-type",
  "brotli",
  "shuffled",
  "duplicates",
  "deep",
  "header-flood",
] as const;

type SimpleKind = (typeof simpleKinds)[number];

type Options = Readonly<Record<string, unknown>>;

/** Reads a fault from JSON. Null if the kind is unknown, or a required option is missing or has the wrong type. */
export function readFault(value: unknown): Fault | null {
  if (typeof value !== "object" || value === null) return null;
  const options: Options = { ...value };
  const { kind } = options;
  const simple = simpleKinds.find((known) => known === kind);
  if (simple !== undefined) return { kind: simple };
  switch (kind) {
    case "rate-limited":
      return { kind, ...numbers(options, "retryAfterSeconds"), ...texts(options, "retryAfter") };
    case "status":
      return typeof options.status === "number"
        ? { kind, status: options.status, ...texts(options, "body", "contentType") }
        : null;
    case "redirect":
      return typeof options.location === "string"
        ? { kind, location: options.location, ...numbers(options, "status") }
        : null;
    case "slow":
      return typeof options.delayMs === "number"
        ? { kind, delayMs: options.delayMs, ...numbers(options, "jitterMs") }
        : null;
    case "habits": {
      const { kind: _kind, ...given } = options;
      const habits = readHabits(given);
      return habits && { kind, habits };
    }
    case "drip":
      return { kind, ...numbers(options, "bytes", "everyMs") };
    case "set-cookie":
      return { kind, ...texts(options, "cookie") };
    case "truncated":
    case "reset":
      return { kind, ...numbers(options, "atByte") };
    case "gzip-bomb":
    case "too-large":
    case "error-body-huge":
      return { kind, ...numbers(options, "megabytes") };
    default:
      return null;
  }
}

/** Reads a fault from a header such as `slow;delayMs=300`. Null in the same cases as `readFault`. */
export function readFaultHeader(header: string): Fault | null {
  const [kind = "", ...pairs] = header.split(";").map((part) => part.trim());
  const options = pairs.map((pair): [string, unknown] => {
    const equals = pair.indexOf("=");
    const value = pair.slice(equals + 1);
    return [pair.slice(0, equals), parseOption(value)];
  });
  return readFault({ kind, ...Object.fromEntries(options) });
}

/** Returns a fault as it is for the `use`th call that it's applied to, from 1. */
export function atUse(fault: Fault, use: number): Fault {
  if (fault.kind === "habits") return { ...fault, habits: { ...fault.habits, call: use } };
  if (fault.kind !== "slow" || fault.jitterMs === undefined) return fault;
  return { ...fault, delayMs: fault.delayMs + Math.floor(createRandom("jitter", use).next() * fault.jitterMs) };
}

function parseOption(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+$/.test(text) ? Number(text) : text;
}

function numbers<Name extends string>(options: Options, ...names: Name[]): Partial<Record<Name, number>> {
  const found: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const value = options[name];
    if (typeof value === "number") found[name] = value;
  }
  return found;
}

function texts<Name extends string>(options: Options, ...names: Name[]): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = options[name];
    if (typeof value === "string") found[name] = value;
  }
  return found;
}
