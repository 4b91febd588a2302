import { describe, expect, test } from "vitest";
import { deviceNetworks } from "@/lib/domain/answer/device-networks";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";

const options = {
  thresholds: defaultThresholds,
  rowsMax: 3,
  columnsMax: 2,
};

let at = 0;
function on(deviceName: string | null, isp: string | null, outcome: Outcome = "played-well") {
  at += 1;
  return sessionWith({ id: `s${at}`, clientId: "", startedAt: mondayNoon + at, outcome, texts: { deviceName, isp } });
}

describe("the map of devices and networks", () => {
  test("has a cell for each device on each network, the most used first", () => {
    const map = deviceNetworks(
      [on("TV", "A", "start-failure-technical"), on("Phone", "A"), on("Phone", "B")],
      options,
    );

    expect(map.networks).toEqual([
      { value: "A", isRest: false },
      { value: "B", isRest: false },
    ]);
    expect(map.devices).toMatchObject([
      {
        line: { value: "Phone" },
        cells: [
          { state: "good", plays: ["s2"] },
          { state: "good", plays: ["s3"] },
        ],
      },
      { line: { value: "TV" }, cells: [{ state: "failed", plays: ["s1"] }, null] },
    ]);
    expect(map).toMatchObject({ troubled: { devices: 1, networks: 1 }, known: { devices: 2, networks: 2 } });
  });

  test("sums up the less used ones, and keeps unknown ones separate", () => {
    const devices = ["A", "A", "A", null, null, "B", "C"];
    const map = deviceNetworks(
      devices.map((name, index) => on(name, `isp ${index % 4}`, index === 3 ? "trouble" : "played-well")),
      options,
    );

    expect(map.devices.map(({ line }) => line)).toEqual([
      { value: "A", isRest: false },
      { value: null, isRest: false },
      { count: 2, isRest: true },
    ]);
    expect(map.networks).toEqual([
      { value: "isp 0", isRest: false },
      { count: 3, isRest: true },
    ]);
    expect(map.devices[2]?.cells).toMatchObject([null, { plays: ["s9", "s10"] }]);
    expect(map).toMatchObject({
      ...{ troubled: { devices: 0, networks: 1 }, known: { devices: 3, networks: 4 } },
      unplaced: { devices: 1, networks: 0 },
    });
  });

  test.each<{ outcomes: readonly Outcome[]; state: string; telling: number }>([
    { outcomes: ["played-well", "on-going"], state: "good", telling: 1 },
    { outcomes: ["unclear"], state: "unclear", telling: 0 },
    { outcomes: ["exit-before-start", "played-well"], state: "good", telling: 1 },
    { outcomes: ["exit-before-start"], state: "left", telling: 0 },
    { outcomes: ["start-failure-business", "played-well"], state: "refused", telling: 0 },
    { outcomes: ["trouble", "start-failure-business", "played-well"], state: "trouble", telling: 0 },
    { outcomes: ["exit-after-wait", "played-well"], state: "trouble", telling: 0 },
    { outcomes: ["playback-failure-technical", "trouble", "played-well"], state: "failed", telling: 1 },
  ])("calls $outcomes $state", ({ outcomes, state, telling }) => {
    const sessions = outcomes.map((outcome) => on("TV", "A", outcome));
    const [cell] = deviceNetworks(sessions, options).devices[0]?.cells ?? [];

    expect(cell?.state).toBe(state);
    expect(cell?.telling.id).toBe(sessions[telling]?.id);
    expect(cell?.plays).toEqual(sessions.map(({ id }) => id));
  });

  test("has a row for each of two devices of a model, including their unnamed sessions", () => {
    const sessions = [
      { ...on("TV", "A", "start-failure-technical"), clientId: "1.1.1.1" },
      { ...on(null, "A"), clientId: "1.1.1.1" },
      { ...on("TV", "A"), clientId: "2.2.2.2" },
    ];
    const { devices, known, unplaced } = deviceNetworks(sessions, options);

    expect(devices.map(({ line, cells }) => ({ line, plays: cells[0]?.plays.length }))).toEqual([
      { line: { value: "TV (2)", isRest: false }, plays: 2 },
      { line: { value: "TV (1)", isRest: false }, plays: 1 },
    ]);
    expect({ known, unplaced }).toMatchObject({ known: { devices: 2 }, unplaced: { devices: 0 } });
  });
});
