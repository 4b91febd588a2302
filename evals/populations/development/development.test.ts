import { expect, test } from "vitest";
import documented from "@/lib/domain/sessions/documented-sessions.fixture.json" with { type: "json" };
import { defaultThresholds } from "@/lib/domain/thresholds";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";
import { trueSides } from "../population.ts";
import { causesOf } from "./causes/causes.ts";
import { development } from "./development.ts";
import { watching } from "./habits.ts";

const indexes = Array.from({ length: 60 }, (_, index) => index);

test("sessions have no member that the documented sample lacks", () => {
  const known = new Set(documented.sessions.flatMap((session) => pathsOf(session)));
  const sent = trueSides.flatMap((side) =>
    development.viewer(side, "1", 0).wireSessions.flatMap((one) => pathsOf(one)),
  );

  expect(sent.filter((path) => !known.has(path))).toEqual([]);
});

test.each(trueSides)("every cause on the side %s is drawn", (side) => {
  const drawn = new Set(indexes.map((index) => development.viewer(side, "1", index).truth.cause));

  expect([...drawn].sort()).toEqual(causesOf[side].map(({ name }) => name).sort());
});

test("what nobody could tell from the cause is on another side", () => {
  for (const side of trueSides) {
    for (const index of indexes) {
      const { truth } = development.viewer(side, "1", index);
      expect(truth.alsoPossible.filter((other) => other.side === truth.side)).toEqual([]);
    }
  }
});

test("a viewer with nothing wrong has few failed starts, fields missing, and a main device", () => {
  const shares = indexes.map((index) => {
    const { sessions } = parseSessions(
      { sessions: development.viewer("none", "1", index).wireSessions },
      defaultThresholds,
    );
    const all = sessions.map(({ session }) => session);
    const share = (holds: (session: (typeof all)[number]) => boolean) => all.filter(holds).length / all.length;
    return {
      failed: share(({ outcome }) => outcome === "start-failure-technical"),
      missing: share(({ texts }) => [null, "N/A", "Unknown"].includes(texts.isp)),
      main: Math.max(...all.map(({ clientId }) => share((other) => other.clientId === clientId))),
    };
  });
  const mean = (of: keyof (typeof shares)[number]) => shares.reduce((sum, one) => sum + one[of], 0) / shares.length;

  expect(mean("failed")).toBeLessThan(0.06);
  expect(mean("missing")).toBeGreaterThan(0.05);
  expect(mean("missing")).toBeLessThan(0.25);
  expect(mean("main")).toBeGreaterThan(watching.mainDeviceShare[0]);
});

/** "network_info.isp" of every member that holds a value. */
function pathsOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path === "" ? key : `${path}.${key}`));
}
