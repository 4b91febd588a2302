import { describe, expect, test } from "vitest";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";
import { type Population, type SimulatedViewer, trueSides } from "./population.ts";
import { populations } from "./populations.ts";

const viewersPerSide = 20;

describe.each(populations)("the population $name", (population) => {
  test("draws the same viewer for the same seed, and another one for another seed", () => {
    for (const side of trueSides) {
      expect(population.viewer(side, "a", 0)).toEqual(population.viewer(side, "a", 0));
      expect(population.viewer(side, "b", 0)).not.toEqual(population.viewer(side, "a", 0));
    }
  });

  test("sends sessions that are all read, each with its own ID", () => {
    for (const { wireSessions } of viewersOf(population)) {
      const { sessions, skippedCount } = parseSessions({ sessions: wireSessions }, defaultThresholds);

      expect(skippedCount).toBe(0);
      expect(sessions).toHaveLength(wireSessions.length);
      expect(sessions.length).toBeLessThanOrEqual(500);
    }
  });

  test("says which sessions the cause affected, and none if there is no cause", () => {
    for (const { wireSessions, truth } of viewersOf(population)) {
      const { sessions } = parseSessions({ sessions: wireSessions }, defaultThresholds);
      const ids = new Set<string>(sessions.map(({ session }) => session.id));

      expect(truth.affected.filter((id) => !ids.has(id))).toEqual([]);
      expect(new Set(truth.affected).size).toBe(truth.affected.length);
      if (truth.side === "none") expect(truth.affected).toEqual([]);
    }
  });
});

function viewersOf(population: Population): readonly SimulatedViewer[] {
  return trueSides.flatMap((side) =>
    Array.from({ length: viewersPerSide }, (_, index) => population.viewer(side, "test", index)),
  );
}
