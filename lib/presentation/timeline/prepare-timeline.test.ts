import { describe, expect, test } from "vitest";
import { outcomes } from "@/lib/domain/sessions/outcome";
import { prepareTimeline } from "@/lib/presentation/timeline/prepare-timeline";
import { monday, sessionWith } from "@/lib/presentation/timeline/session-fixture";

const at = (minutes: number) => monday + minutes * 60_000;
const laneNames = (...sessions: Parameters<typeof prepareTimeline>[0][number][]) =>
  prepareTimeline(sessions).lanes.map(({ name }) => name);

describe("lanes", () => {
  test("are one for each client, the one used last on top", () => {
    const tv = { clientId: "tv", texts: { deviceName: "Samsung TV" } };
    expect(
      laneNames(
        sessionWith({ id: "1", start: at(5) }),
        sessionWith({ id: "2", start: at(9), ...tv }),
        sessionWith({ id: "3", start: at(1), ...tv }),
      ),
    ).toEqual(["Samsung TV", "Phone"]);
  });

  test("say the browser, but not that there is none", () => {
    const withBrowser = (browserName: string | null) => laneNames(sessionWith({ texts: { browserName } }));
    expect(withBrowser("Chrome")).toEqual(["Phone · Chrome"]);
    expect(withBrowser("Native App")).toEqual(["Phone"]);
    expect(withBrowser(null)).toEqual(["Phone"]);
  });

  test("of one name on several clients are numbered", () => {
    const phones = ["a", "b", "c"].map((clientId, place) =>
      sessionWith({ id: clientId, clientId, start: at(-place) }),
    );
    expect(laneNames(...phones)).toEqual(["Phone (1)", "Phone (2)", "Phone (3)"]);
  });

  test("without a client ID are grouped by name", () => {
    const unnamed = { clientId: "", texts: { deviceName: null } };
    expect(
      laneNames(
        sessionWith({ id: "1", clientId: "", start: at(3) }),
        sessionWith({ id: "2", start: at(2), ...unnamed }),
        sessionWith({ id: "3", clientId: "", start: at(1) }),
      ),
    ).toEqual(["Phone", "Unknown device"]);
  });

  test("take their name from a session that has one", () => {
    const nameless = sessionWith({ id: "2", start: at(9), texts: { deviceName: null } });
    expect(laneNames(nameless, sessionWith({ id: "1" }))).toEqual(["Phone"]);
  });
});

describe("columns", () => {
  test("are in time order whatever the order given, and lead back to the sessions", () => {
    const sessions = [3, 9, 1].map((start) => sessionWith({ id: String(start), start: at(start) }));
    const { lanes, order, ranks, slotOf } = prepareTimeline(sessions);
    expect([...(lanes[0]?.starts ?? [])]).toEqual([at(1), at(3), at(9)]);
    expect([...(lanes[0]?.indexes ?? [])]).toEqual([2, 0, 1]);
    expect([...order]).toEqual([2, 0, 1]);
    expect([...ranks]).toEqual([1, 2, 0]);
    expect([...slotOf]).toEqual([1, 2, 0]);
  });

  test("keep the latest end so far, which a short session does not lower", () => {
    const long = sessionWith({ id: "long", start: at(0), end: at(90) });
    const short = sessionWith({ id: "short", start: at(5), end: at(6) });
    const lane = prepareTimeline([short, long]).lanes[0];
    expect([...(lane?.ends ?? [])]).toEqual([at(90), at(6)]);
    expect([...(lane?.reaches ?? [])]).toEqual([at(90), at(90)]);
  });

  test("leave an on-going session open, and one whose end was not sent without length", () => {
    const { lanes } = prepareTimeline([
      sessionWith({ id: "2", start: at(2), end: null, isEnded: false, outcome: "on-going" }),
      sessionWith({ id: "1", start: at(1), end: null }),
    ]);
    expect([...(lanes[0]?.ends ?? [])]).toEqual([at(1), Number.POSITIVE_INFINITY]);
  });

  test("hold outcomes by severity", () => {
    const { lanes } = prepareTimeline([sessionWith({ outcome: "start-failure-technical" })]);
    expect(lanes[0]?.outcomes[0]).toBe(outcomes.length - 1);
  });

  test("of no sessions are no lanes", () => {
    expect(prepareTimeline([]).lanes).toEqual([]);
  });
});
