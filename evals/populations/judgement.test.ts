import { describe, expect, test } from "vitest";
import type { Confidence, FactorId, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { isBlame, isRight, judgementOf } from "./judgement.ts";
import type { Truth } from "./population.ts";

const television: Truth = {
  ...{ side: "device", names: ["LG Smart TV", "8.15"], cause: "test", affected: ["a", "b"], traits: [] },
  alsoPossible: [{ side: "network", names: ["BT"] }],
};

function said(id: VerdictId, confidence: Confidence | null, factor?: FactorId, value = "") {
  return { id, confidence, subject: factor === undefined ? null : { factor, value, deviceKind: null } };
}

describe("a verdict is right", () => {
  test.each([
    ["names the thing", said("device", "high", "device", "LG Smart TV")],
    ["names a version that may be blamed too", said("device", "medium", "app", "8.15")],
    ["names something on the device", said("device", "high", "system", "webOS 23 (LG Smart TV)")],
    ["names a version on a device", said("device", "high", "app", "8.15 (LG Smart TV)")],
    ["names what nobody could tell from it, with low confidence", said("network", "low", "network", "BT")],
  ])("if it %s", (_, verdict) => {
    expect(isRight(verdict, television)).toBe(true);
  });

  test.each([
    ["names another device", said("device", "high", "device", "LG Smart TV 2")],
    ["names no device", said("device", "high")],
    ["is on another side", said("title", "low", "title", "LG Smart TV")],
    ["names what nobody could tell from it, but is too sure", said("network", "medium", "network", "BT")],
    ["finds nothing wrong", said("nothing", "high")],
    ["doesn't know", said("unknown", null)],
  ])("but not if it %s", (_, verdict) => {
    expect(isRight(verdict, television)).toBe(false);
  });

  test("of the right side, if no single thing is to blame", () => {
    const outage: Truth = { ...television, side: "service", names: [], alsoPossible: [] };

    expect(isRight(said("service", "low"), outage)).toBe(true);
    expect(isRight(said("account", "high"), outage)).toBe(false);
  });

  test("of viewers with nothing wrong, only if it finds nothing", () => {
    const innocent: Truth = { ...television, side: "none", names: [], affected: [], alsoPossible: [] };

    expect(isRight(said("nothing", "high"), innocent)).toBe(true);
    expect(isRight(said("unknown", null), innocent)).toBe(false);
  });
});

test("not knowing, finding nothing and viewers who left are no blame", () => {
  expect((["unknown", "nothing", "left"] as const).some((id) => isBlame({ said: id }))).toBe(false);
  expect((["account", "service", "device"] as const).every((id) => isBlame({ said: id }))).toBe(true);
});

test("a cause that affected one session hardly hit, and no cause doesn't", () => {
  const viewer = (truth: Partial<Truth>) => ({
    wireSessions: [wireSessionWith()],
    truth: { ...television, ...truth },
  });

  expect(judgementOf(viewer({ affected: ["a"] }))).toMatchObject({ isHardlyHit: true, said: "unknown", sessions: 1 });
  expect(judgementOf(viewer({})).isHardlyHit).toBe(false);
  expect(judgementOf(viewer({ side: "none", affected: [] })).isHardlyHit).toBe(false);
});
