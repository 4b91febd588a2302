import type { Habits } from "../habits/habits.ts";
import { atUse, type Fault, readFault } from "./fault.ts";

/** The calls that a rule applies to. An omitted property matches every call. */
interface FaultMatch {
  /** The short name of an endpoint: discovery, dimensions, filters, content, ad, sessions, summary. */
  readonly path?: string;
  readonly viewerId?: string;
  readonly viewerIp?: string;
  readonly clientId?: string;
  /** Matches calls whose `start_epoch_ms` is in this window, such as one slice of a split range. */
  readonly startsFromMs?: number;
  readonly startsBeforeMs?: number;
  /** Matches calls whose range contains this time. */
  readonly containsMs?: number;
}

/** The properties of a call that rules can match. */
export interface Call {
  readonly path: string;
  readonly viewerId: string | null;
  readonly viewerIp: string | null;
  readonly clientId: string | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
}

/** What happens to a call: a fault, habits, both or neither. */
export interface Effect {
  readonly fault: Fault | null;
  readonly habits: Habits | null;
}

/** The active fault rules, oldest first. */
export interface FaultRules {
  /** Adds rules from JSON and returns their ids. If any rule is malformed, adds none and returns null. */
  add(rules: unknown): number[] | null;
  /** Removes all rules, or those for one viewer, and releases the calls they hold. */
  clear(subject: string | null): void;
  /** Returns the first fault and the first habits whose rules apply to a call, and counts them as used. */
  take(call: Call): Effect;
  /** Resolves when the call's rules are cleared or the client disconnects. */
  waitForRelease(call: Call, disconnected: AbortSignal): Promise<void>;
  list(): readonly unknown[];
}

interface Rule {
  readonly id: number;
  readonly match: FaultMatch;
  readonly fault: Fault;
  left: number;
  skip: number;
  used: number;
}

/** Creates an empty set of rules. */
export function createFaultRules(): FaultRules {
  let rules: Rule[] = [];
  let lastId = 0;
  const held = new Map<() => void, Call>();
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
      rules = rules.filter(({ match }) => subject !== null && !isAbout(subject, match.viewerId, match.viewerIp));
      for (const [release, call] of held) {
        if (subject === null || isAbout(subject, call.viewerId, call.viewerIp)) release();
      }
    },
    take(call) {
      const applying = rules.filter(({ match, left }) => left > 0 && matches(match, call));
      // Only this endpoint has habits, so other calls don't count as theirs.
      const habits = call.path === "sessions" ? use(applying.filter((rule) => rule.fault.kind === "habits")) : null;
      return {
        fault: use(applying.filter((rule) => rule.fault.kind !== "habits")),
        habits: habits?.kind === "habits" ? habits.habits : null,
      };
    },
    waitForRelease: (call, disconnected) =>
      new Promise((resolve) => {
        const release = () => {
          held.delete(release);
          resolve();
        };
        held.set(release, call);
        disconnected.addEventListener("abort", release, { once: true });
      }),
    list: () => rules.map(({ id, match, fault, left }) => ({ id, match, fault, left: finite(left) })),
  };
}

function use(rules: readonly Rule[]): Fault | null {
  for (const rule of rules) {
    if (rule.skip > 0) {
      rule.skip -= 1;
      continue;
    }
    rule.left -= 1;
    rule.used += 1;
    return atUse(rule.fault, rule.used);
  }
  return null;
}

function finite(left: number): number | null {
  return Number.isFinite(left) ? left : null;
}

function isAbout(subject: string, viewerId?: string | null, viewerIp?: string | null): boolean {
  return subject === viewerId || subject === viewerIp;
}

function matches(match: FaultMatch, call: Call): boolean {
  const { path = call.path, viewerId = call.viewerId, viewerIp = call.viewerIp } = match;
  const { clientId = call.clientId, startsFromMs, startsBeforeMs, containsMs } = match;
  const { startMs, endMs } = { startMs: call.startMs ?? Number.NaN, endMs: call.endMs ?? Number.NaN };
  if (startsFromMs !== undefined && !(startMs >= startsFromMs)) return false;
  if (startsBeforeMs !== undefined && !(startMs < startsBeforeMs)) return false;
  if (containsMs !== undefined && !(startMs <= containsMs && containsMs < endMs)) return false;
  return path === call.path && viewerId === call.viewerId && viewerIp === call.viewerIp && clientId === call.clientId;
}

function readRule(value: unknown): Omit<Rule, "id"> | null {
  if (typeof value !== "object" || value === null) return null;
  const given: Readonly<Record<string, unknown>> = { ...value };
  const fault = readFault(given.fault);
  const match = readMatch(given.match ?? {});
  if (fault === null || match === null) return null;
  const left = typeof given.times === "number" ? given.times : Number.POSITIVE_INFINITY;
  return { match, fault, left, skip: typeof given.skip === "number" ? given.skip : 0, used: 0 };
}

function readMatch(value: unknown): FaultMatch | null {
  if (typeof value !== "object" || value === null) return null;
  const isValid = Object.entries(value).every(([name, part]) =>
    name.endsWith("Ms")
      ? typeof part === "number" && ["startsFromMs", "startsBeforeMs", "containsMs"].includes(name)
      : typeof part === "string" && ["path", "viewerId", "viewerIp", "clientId"].includes(name),
  );
  return isValid ? { ...value } : null;
}
