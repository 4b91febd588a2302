import { describe, expect, test } from "vitest";
import { sharedFacts, withinFact } from "@/lib/domain/answer/verdict/shared-facts";
import type { FactorId } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { minuteMs } from "@/lib/domain/units";

function attempts(
  count: number,
  texts: Partial<Session["texts"]>,
  errors: readonly string[] = [],
): readonly Session[] {
  return Array.from({ length: count }, (_, at) =>
    sessionWith({ id: `${JSON.stringify(texts)} ${at}`, startedAt: mondayNoon + at * minuteMs, errors, texts }),
  );
}

/** The values of what they share, without counts. */
function sharedIn(bad: readonly Session[], good: readonly Session[], blamed: FactorId | null = null) {
  const [found] = sharedFacts(bad, good, blamed);
  const { bad: _, all: __, ...values } = found?.values ?? {};
  return found && { id: found.id, ...values };
}

const text = (value: string) => ({ kind: "text", text: value });

describe("what failed attempts share", () => {
  const old = attempts(4, { appVersion: "7.2.0", cdn: "Akamai" });

  test("is the error, and the app version that only they have", () => {
    const bad = attempts(6, { appVersion: "7.2.1", cdn: "Akamai" }, ["E1"]);

    expect(sharedIn(bad, old)).toEqual({ id: "same-error", code: text("E1"), app: text("7.2.1") });
    expect(sharedFacts(bad, old)[0]?.values.all).toEqual({ kind: "count", count: 6 });
  });

  test("says nothing of a value that good attempts have too, that is blamed already, or that some lack", () => {
    const bad = attempts(3, { appVersion: "7.2.0" }, ["E1"]);

    expect(sharedIn(bad, old)).toEqual({ id: "same-error", code: text("E1") });
    expect(sharedIn(attempts(3, { appVersion: "9" }, ["E1"]), old, "app")).toEqual({
      id: "same-error",
      code: text("E1"),
    });
    expect(sharedIn([...attempts(3, { appVersion: "9" }, ["E1"]), ...attempts(1, {}, ["E1"])], old)).toEqual({
      id: "same-error",
      code: text("E1"),
    });
  });

  test("says nothing of a value if the good attempts don't say theirs", () => {
    expect(sharedIn(attempts(3, { appVersion: "9" }, ["E1"]), attempts(4, {}))).toEqual({
      id: "same-error",
      code: text("E1"),
    });
  });

  test("is a value if there is no error, also without good attempts to compare with", () => {
    const bad = attempts(3, { cdn: "Fastly" });

    expect(sharedIn(bad, [])).toEqual({ id: "shared", factor: { kind: "word", word: "cdn" }, value: text("Fastly") });
    expect(sharedIn(bad, old)).toMatchObject({ id: "shared", value: text("Fastly") });
    expect(sharedFacts(attempts(1, { cdn: "Fastly" }), [])).toEqual([]);
  });

  test("is the system only if it isn't simply that of the one device", () => {
    const tv = (count: number, osVersion: string) => attempts(count, { deviceName: "TV", osVersion });
    const phone = attempts(3, { deviceName: "Phone", osVersion: "17" });

    expect(sharedFacts(tv(3, "7"), phone)).toEqual([]);
    expect(sharedIn(tv(3, "7"), [...phone, ...tv(3, "6")])).toMatchObject({ id: "shared", value: text("7") });
  });

  test("is no error that fewer than four in five ended with", () => {
    expect(sharedFacts([...attempts(3, {}, ["E1"]), ...attempts(1, { isp: "X" }, ["E2"])], [])).toEqual([]);
  });
});

test.each([
  { count: 3, isTogether: true },
  { count: 61, isTogether: true },
  { count: 62, isTogether: false },
  { count: 2, isTogether: false },
])("$count attempts, one a minute, are close together: $isTogether", ({ count, isTogether }) => {
  const facts = withinFact(attempts(count, {}));

  expect(facts.map(({ values }) => values)).toEqual(
    isTogether ? [{ span: { kind: "duration", duration: (count - 1) * minuteMs } }] : [],
  );
});
