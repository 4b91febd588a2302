import { describe, expect, test } from "vitest";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import { hourMs } from "@/lib/domain/units";
import type { WireObject } from "@/lib/server/conviva/wire-values";
import { manySessions } from "../many-sessions.ts";
import { answered, isDifferent } from "./answer.ts";
import { type ResultId, wireAttempt } from "./any-wire-sessions.fixture.ts";
import { type Field, fields, lacking, type Spelling, spellings } from "./spellings.ts";
import { withValue } from "./wire-changes.ts";

const television = { clientId: "c4", name: "LG Smart TV" };
const phone = { clientId: "c3", name: "Apple iPhone" };
const neighbour = { clientId: "c9", name: "Roku Express" };
const days = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Nine attempts on the television, at 20:00, and nine good ones on the phone, in the morning. */
function nineDays(onTelevision: ResultId): readonly WireObject[] {
  return days.flatMap((day) => [
    wireAttempt({ id: `tv${day}`, device: television, day, asset: `Title ${day}`, result: onTelevision }),
    wireAttempt({ id: `phone${day}`, device: phone, day, asset: `Title ${day}`, atMs: 9 * hourMs, result: "good" }),
  ]);
}

test("the same attempts as good input have high confidence", () => {
  expect(answered(nineDays("start")).verdict).toMatchObject({ id: "device", confidence: "high" });
  expect(answered(nineDays("refused")).verdict).toMatchObject({ id: "account", confidence: "high" });
  expect(answered(nineDays("good")).verdict).toMatchObject({ id: "nothing", confidence: "high" });
});

describe.each(spellings)("a missing field written as %j", (spelling) => {
  test.each<ResultId>(["start", "refused", "good"])(
    "never has high confidence if all are, and it went %s",
    (result) => {
      const bare = nineDays(result).map((wire) => withoutAll(wire, spelling));

      expect([...highIn(bare), ...highIn(bare.map(withoutStatus))]).toEqual([]);
    },
  );

  test("is read like null, whichever it is", () => {
    const without = (field: Field, one: Spelling) =>
      answered(nineDays("start").map((wire) => lacking(wire, field, one))).verdict;
    const other = fields.filter((field) => isDifferent(without(field, null), without(field, spelling)));

    expect(other).toEqual([]);
  });
});

/** Only what a session needs to be read: its ID, its start and its flags. */
function withoutAll(wire: WireObject, spelling: Spelling): WireObject {
  const bare = fields.reduce((changed, field) => lacking(changed, field, spelling), wire);
  return withValue(bare, "status_info.errors", spelling === "absent" ? undefined : spelling);
}

function withoutStatus(wire: WireObject): WireObject {
  return withValue(wire, "status_info", {});
}

test.each<ResultId>(["good", "start", "break", "waiting", "slow", "refused", "left", "ongoing"])(
  "one session that went %s has no verdict",
  (result) => {
    expect(answered([wireAttempt({ id: "only", device: television, day: 0, result })]).verdict).toMatchObject({
      id: "unknown",
      confidence: null,
    });
  },
);

describe("confidence is never high", () => {
  test("for failures at one instant", () => {
    expect(highIn(nineDays("start").map(atOneInstant))).toEqual([]);
  });

  test.each<ResultId>(["refused", "good"])("for attempts at one instant that went %s", (result) => {
    expect(highIn(nineDays(result).map(atOneInstant))).toEqual([]);
  });

  test("for two households with one ID", () => {
    const neighbours = days.map((day) =>
      livingIn(
        "Boston, Massachusetts, United States",
        wireAttempt({ id: `theirs${day}`, device: neighbour, isp: "Verizon", day, asset: "Ours", result: "good" }),
      ),
    );
    const ours = nineDays("start")
      .filter(({ client_id }) => client_id === television.clientId)
      .map((wire) => livingIn("Chicago, Illinois, United States", wire));

    expect(highIn([...ours, ...neighbours])).toEqual([]);
  });

  test.each([
    ["each its own code", (at: number) => [`ZZ-${at}`]],
    ["one code", () => ["ZZ-1"]],
    ["no code", () => []],
    ["“N/A” as their code", () => ["N/A"]],
  ])("for attempts that were blocked with codes of no family: %s", (_, errorsOf) => {
    const sessions = nineDays("refused").map((wire, at) =>
      wire.client_id === television.clientId ? withValue(wire, "status_info.errors", errorsOf(at)) : wire,
    );

    expect(answered(sessions).verdict.id).toBe("account");
    expect(highIn(sessions)).toEqual([]);
  });
});

test("30,000 sessions are judged", () => {
  const { verdict } = assessShipped(manySessions("outage and device", 30_000));

  expect(verdict).toMatchObject({
    id: "device",
    subject: { value: "Samsung Smart TV" },
    tally: { sessions: 30_000 },
  });
}, 120_000);

function atOneInstant(wire: WireObject): WireObject {
  const at = { epoch_ms: Date.UTC(2026, 10, 2, 20) };
  return withValue(wire, "timestamps", { start: at, end: at });
}

function livingIn(city: string, wire: WireObject): WireObject {
  return withValue(wire, "geo_info.city", city);
}

/** The verdict, if its confidence is high. */
function highIn(sessions: readonly WireObject[]): readonly string[] {
  const { verdict } = answered(sessions);
  return verdict.confidence === "high" ? [verdict.id] : [];
}
