import { type Fault, readFault } from "./fault.ts";

/** Which calls a rule is about; whatever is absent matches any. */
interface FaultMatch {
  /** The short name of an endpoint: discovery, dimensions, filters, content, ad, sessions, summary. */
  readonly path?: string;
  readonly viewerId?: string;
  readonly viewerIp?: string;
  readonly clientId?: string;
  /** Only calls whose range (in epoch milliseconds) begins in this window: one slice of a split range. */
  readonly startsFromMs?: number;
  readonly startsBeforeMs?: number;
}

/** A call as the rules see it. */
export interface Call {
  readonly path: string;
  readonly viewerId: string | null;
  readonly viewerIp: string | null;
  readonly clientId: string | null;
  readonly startMs: number | null;
}

/** The faults in force, oldest first. */
export interface FaultBook {
  /** Adds rules from JSON; their ids, or null when one of them is malformed (then none is added). */
  add(rules: unknown): number[] | null;
  /** Takes back all rules, or those about one viewer, and lets their waiting calls go. */
  clear(subject: string | null): void;
  /** The fault for a call, counted as used. */
  take(call: Call): Fault | null;
  /** Waits until the rules are cleared or the caller has gone. */
  hold(call: Call, gone: AbortSignal): Promise<void>;
  list(): readonly unknown[];
}

interface Rule {
  readonly id: number;
  readonly match: FaultMatch;
  readonly fault: Fault;
  left: number;
  skip: number;
}

/** An empty book. */
export function createFaultBook(): FaultBook {
  let rules: Rule[] = [];
  let lastId = 0;
  const waiting = new Map<() => void, Call>();
  return {
    add(given) {
      if (!Array.isArray(given)) return null;
      const read = given.map((value) => readRule(value));
      const added = read.filter((rule) => rule !== null);
      if (added.length < read.length) return null;
      const numbered = added.map((rule) => ({ ...rule, id: ++lastId }));
      rules = [...rules, ...numbered];
      return numbered.map((rule) => rule.id);
    },
    clear(subject) {
      rules = rules.filter(({ match }) => subject !== null && !isOf(subject, match.viewerId, match.viewerIp));
      for (const [release, call] of waiting) {
        if (subject === null || isOf(subject, call.viewerId, call.viewerIp)) release();
      }
    },
    take(call) {
      for (const rule of rules.filter(({ match, left }) => left > 0 && matches(match, call))) {
        if (rule.skip > 0) {
          rule.skip -= 1;
          continue;
        }
        rule.left -= 1;
        return rule.fault;
      }
      return null;
    },
    hold: (call, gone) =>
      new Promise((resolve) => {
        const release = () => {
          waiting.delete(release);
          resolve();
        };
        waiting.set(release, call);
        gone.addEventListener("abort", release, { once: true });
      }),
    list: () => rules.map(({ id, match, fault, left }) => ({ id, match, fault, left: finite(left) })),
  };
}

function finite(left: number): number | null {
  return Number.isFinite(left) ? left : null;
}

function isOf(subject: string, viewerId?: string | null, viewerIp?: string | null): boolean {
  return subject === viewerId || subject === viewerIp;
}

function matches(match: FaultMatch, call: Call): boolean {
  const { path = call.path, viewerId = call.viewerId, viewerIp = call.viewerIp } = match;
  const { clientId = call.clientId, startsFromMs, startsBeforeMs } = match;
  if (startsFromMs !== undefined && (call.startMs ?? Number.NaN) >= startsFromMs !== true) return false;
  if (startsBeforeMs !== undefined && (call.startMs ?? Number.NaN) < startsBeforeMs !== true) return false;
  return path === call.path && viewerId === call.viewerId && viewerIp === call.viewerIp && clientId === call.clientId;
}

function readRule(value: unknown): Omit<Rule, "id"> | null {
  if (typeof value !== "object" || value === null) return null;
  const given: Readonly<Record<string, unknown>> = { ...value };
  const fault = readFault(given.fault);
  const match = readMatch(given.match ?? {});
  if (fault === null || match === null) return null;
  const left = typeof given.times === "number" ? given.times : Number.POSITIVE_INFINITY;
  return { match, fault, left, skip: typeof given.skip === "number" ? given.skip : 0 };
}

function readMatch(value: unknown): FaultMatch | null {
  if (typeof value !== "object" || value === null) return null;
  const isRight = Object.entries(value).every(([name, part]) =>
    name.startsWith("starts")
      ? typeof part === "number" && ["startsFromMs", "startsBeforeMs"].includes(name)
      : typeof part === "string" && ["path", "viewerId", "viewerIp", "clientId"].includes(name),
  );
  return isRight ? { ...value } : null;
}
