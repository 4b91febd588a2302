import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "@/lib/domain/limits";
import { LookupError } from "@/lib/domain/problems";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { type ParsedSessions, parseSessions } from "@/lib/server/conviva/wire-sessions";

const start = 1678829756486;

function parseAll(...sessions: readonly unknown[]) {
  return parseSessions({ sessions }, defaultLimits);
}

test("sessions come newest first, whatever order they were sent in", () => {
  const at = (id: string, epochMs: number) =>
    wireSessionWith({ conviva_session_id: id, "timestamps.start.epoch_ms": epochMs });

  const { sessions } = parseAll(at("b", start + 2), at("c", start + 1), at("a", start + 3), at("d", start + 1));

  expect(sessions.map(({ session }) => session.id)).toEqual(["a", "b", "c", "d"]);
});

describe("of two copies of a session", () => {
  const onGoing = { "status_info.is_ended": false, "timestamps.end": null };
  const pairs = [
    { name: "the one that has ended is kept", copies: [onGoing, {}], endedAt: start + 1 },
    {
      name: "the one that ended later is kept",
      copies: [{}, { "timestamps.end.epoch_ms": start + 9 }],
      endedAt: start + 9,
    },
    { name: "either is kept when they say the same", copies: [{}, {}], endedAt: start + 1 },
  ];

  test.each(pairs)("$name", ({ copies, endedAt }) => {
    for (const order of [copies, copies.toReversed()]) {
      const { sessions, receivedCount, skippedCount } = parseAll(...order.map((changes) => wireSessionWith(changes)));
      expect(sessions.map(({ session }) => session.endedAt)).toEqual([endedAt]);
      expect({ receivedCount, skippedCount }).toEqual({ receivedCount: 2, skippedCount: 0 });
    }
  });
});

test("members we do not know are handed on, and change nothing", () => {
  const { sessions } = parseAll(wireSessionWith({ brand_new: { a: 1 }, "status_info.is_new": "maybe" }));

  expect(sessions).toMatchObject([{ wire: { brand_new: { a: 1 } }, session: { id: "1.2.3.4.-5" } }]);
});

test.each(["__proto__", "constructor", "toString"])("a session called %s is a session", (id) => {
  const { sessions } = parseAll(wireSessionWith({ conviva_session_id: id }));

  expect(sessions.map(({ session }) => session.id)).toEqual([id]);
});

test("objects nested 100,000 deep are handed on or refused, and crash nothing", () => {
  const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`);

  expect(parseAll({ ...wireSessionWith(), deep }).sessions).toHaveLength(1);
  expect(parseAll({ ...wireSessionWith(), device_info: deep, status_info: deep }).sessions).toHaveLength(1);
  expect(parseAll(deep).skippedCount).toBe(1);
});

/** Values that have come, or could come, in the place of any other. */
const odd = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(...[undefined, null, true, "", "0", "false", "NaN", [], {}, [null], [{}]]),
  },
  {
    weight: 9,
    arbitrary: fc.constantFrom(...[-0, -1, -3000, 0.1, 2 ** 53, 1e308, "-1", "1e999", { epoch_ms: "?" }]),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
);

test("a session with anything in any place becomes a sound session, or is counted, or the answer is unreadable", () => {
  const paths = everyPath(wireSessionWith());
  const mutation = fc.record({ path: fc.constantFrom(...paths, "", "sessions"), value: odd });

  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const read = attempt(() => parseSessions(mutated(mutations), defaultLimits));
      if (read instanceof LookupError) expect(read.code).toBe("upstream-unreadable");
      else expectSound(read);
    }),
    { numRuns: 5_000 },
  );
}, 30_000);

function expectSound({ sessions, skippedCount, receivedCount }: ParsedSessions): void {
  expect(sessions.length + skippedCount).toBeLessThanOrEqual(receivedCount);
  for (const { session } of sessions) {
    expect(session.id).not.toBe("");
    expect(Number.isFinite(session.startedAt)).toBe(true);
    expect(session.endedAt ?? session.startedAt).toBeGreaterThanOrEqual(session.startedAt);
    expect(session.errors.every((text) => typeof text === "string")).toBe(true);
    const numbers = Object.values(session.numbers).filter((number) => number !== null);
    expect(numbers.every((number) => Number.isFinite(number) && number >= 0)).toBe(true);
    expect(Object.values(session.texts).every((text) => text === null || text.length > 0)).toBe(true);
  }
}

function attempt(read: () => ParsedSessions): ParsedSessions | LookupError {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof LookupError) return thrown;
    throw thrown;
  }
}

/** Every path of the sample, of objects as of leaves. */
function everyPath(object: Readonly<Record<string, unknown>>, prefix = ""): string[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? [path, ...everyPath({ ...value }, `${path}.`)] : [path];
  });
}

function mutated(mutations: readonly { path: string; value: unknown }[]): unknown {
  const session = wireSessionWith();
  let body: unknown = { sessions: [session] };
  for (const { path, value } of mutations) {
    if (path === "") body = value;
    else if (path === "sessions") body = { sessions: value };
    else put(session, path.split("."), value);
  }
  return body;
}

function put(object: Record<string, unknown>, steps: readonly string[], value: unknown): void {
  const [step = "", ...rest] = steps;
  const inner = object[step];
  if (rest.length === 0) object[step] = value;
  else if (typeof inner === "object" && inner !== null) put(inner as Record<string, unknown>, rest, value);
}
