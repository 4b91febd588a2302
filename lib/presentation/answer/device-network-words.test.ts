import { describe, expect, test } from "vitest";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { deviceNetworkWords } from "@/lib/presentation/answer/device-network-words";
import { cellStyle } from "@/lib/presentation/style/cell-style";

function on(deviceName: string | null, isp: string | null, ...outcomes: readonly Outcome[]) {
  return outcomes.map((outcome, at) =>
    sessionWith({
      id: `${deviceName} ${isp} ${at}`,
      clientId: "",
      startedAt: mondayNoon + at,
      outcome,
      texts: { deviceName, isp },
    }),
  );
}

const [good, failed, trouble, refused] = [
  "played-well",
  "start-failure-technical",
  "trouble",
  "start-failure-business",
] as const;

describe("a cell", () => {
  test.each<{ outcomes: readonly Outcome[]; text: string; tone: string }>([
    { outcomes: [good, good, good, good], text: "4 played", tone: "well" },
    { outcomes: [failed, failed], text: "2 of 2 failed", tone: "fail" },
    { outcomes: [failed, trouble, good], text: "1 of 3 failed", tone: "fail" },
    { outcomes: [trouble, "exit-after-wait", good], text: "2 of 3 with trouble", tone: "trouble" },
    { outcomes: [refused, refused, refused], text: "3 blocked", tone: "account" },
    { outcomes: [refused, good], text: "1 of 2 blocked", tone: "account" },
    { outcomes: ["exit-before-start", good], text: "1 of 2 played", tone: "well" },
    { outcomes: ["exit-before-start"], text: "1 left early", tone: "exit" },
    { outcomes: ["unclear"], text: "1 unclear", tone: "exit" },
  ])("of $outcomes says $text", ({ outcomes, text, tone }) => {
    const { devices } = deviceNetworkWords(assessShipped(on("TV", "Comcast", ...outcomes)).devicesAndNetworks);

    const [cell] = devices[0]?.cells ?? [];
    expect(cell).toMatchObject({ text, name: `${text}: TV, Comcast` });
    expect(cell && cellStyle(cell.state).tone).toBe(tone);
  });
});

describe("the headline", () => {
  test.each([
    { name: "nothing", sessions: [], headline: "No sessions in this range." },
    {
      name: "no trouble",
      sessions: [...on("TV", "A", good), ...on("Phone", "A", refused)],
      headline: "No problems on 2 devices and 1 network. 1 blocked, counted separately.",
    },
    {
      name: "one device",
      sessions: [...on("TV", "A", failed, good), ...on("Phone", "A", good), ...on("Stick", "B", good)],
      headline: "Problems on 1 of 3 devices and 1 of 2 networks.",
    },
    {
      name: "unknown outcomes",
      sessions: [...on(null, null, trouble), ...on("TV", "A", good)],
      headline:
        "Problems on 0 of 1 device and 0 of 1 network. 1 attempt with problems on an unknown device. 1 attempt with problems on an unknown network.",
    },
  ])("for $name", ({ sessions, headline }) => {
    expect(deviceNetworkWords(assessShipped(sessions).devicesAndNetworks).headline).toBe(headline);
  });
});

test("headers are named, the rest is counted, and each has its own id", () => {
  const sessions = ["A", "B", "C", "D", "E", "F", null].flatMap((isp) => on("TV", isp, good));
  const { networks, devices } = deviceNetworkWords(
    assessShipped([...sessions, ...on(null, "rest", good, good)]).devicesAndNetworks,
  );

  expect(networks.map(({ label }) => label)).toEqual(["rest", "A", "B", "C", "D", "3 more"]);
  expect(new Set(networks.map(({ id }) => id)).size).toBe(6);
  expect(devices.map(({ label }) => label)).toEqual(["TV", "Unknown device"]);
  expect(devices[0]?.cells.at(-1)?.name).toBe("3 played: TV, 3 more networks");
});
