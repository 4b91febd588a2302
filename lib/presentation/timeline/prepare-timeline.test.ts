import { describe, expect, test } from "vitest";
import { outcomes } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { monday, phoneSession, timelineOf } from "@/lib/presentation/timeline/lane.fixture";

const at = (minutes: number) => monday + minutes * 60_000;
const laneNames = (...sessions: readonly Session[]) => timelineOf(sessions).lanes.map(({ name }) => name);

describe("lanes", () => {
  test("are one per client, if all went well the most recently used first", () => {
    const tv = { clientId: "tv", texts: { deviceName: "Samsung TV" } };
    expect(
      laneNames(
        phoneSession({ id: "1", startedAt: at(5) }),
        phoneSession({ id: "2", startedAt: at(9), ...tv }),
        phoneSession({ id: "3", startedAt: at(1), ...tv }),
      ),
    ).toEqual(["Samsung TV", "Phone"]);
  });

  test("name the browser, unless there is none", () => {
    const withBrowser = (browserName: string | null) => laneNames(phoneSession({ texts: { browserName } }));
    expect(withBrowser("Chrome")).toEqual(["Phone · Chrome"]);
    expect(withBrowser("Native App")).toEqual(["Phone"]);
    expect(withBrowser(null)).toEqual(["Phone"]);
  });

  test("with the same name on several clients are numbered", () => {
    const phones = ["a", "b", "c"].map((clientId, place) =>
      phoneSession({ id: clientId, clientId, startedAt: at(-place) }),
    );
    expect(laneNames(...phones)).toEqual(["Phone (1)", "Phone (2)", "Phone (3)"]);
  });

  test("keep their numbers while a filter hides others", () => {
    const [first, second] = ["a", "b"].map((clientId, place) =>
      phoneSession({ id: clientId, clientId, startedAt: at(-place) }),
    );
    if (first === undefined || second === undefined) throw new Error("two phones are needed");

    expect(timelineOf([second], { all: [first, second] }).lanes.map(({ name }) => name)).toEqual(["Phone (2)"]);
  });

  test("without a client ID are grouped by name", () => {
    const unnamed = { clientId: "", texts: { deviceName: null } };
    expect(
      laneNames(
        phoneSession({ id: "1", clientId: "", startedAt: at(3) }),
        phoneSession({ id: "2", startedAt: at(2), ...unnamed }),
        phoneSession({ id: "3", clientId: "", startedAt: at(1) }),
      ),
    ).toEqual(["Phone", "Unknown device"]);
  });

  test("of a title that is called as the lane without one have a key of their own", () => {
    const sessions = [null, "Untitled"].map((asset, place) =>
      phoneSession({ id: `${place}`, startedAt: at(-place), texts: { asset } }),
    );
    const { lanes } = timelineOf(sessions, { kind: "title" });
    expect(lanes.map(({ key, name }) => ({ key, name }))).toEqual([
      { key: null, name: "Untitled" },
      { key: "Untitled", name: "Untitled" },
    ]);
  });

  test("take their name from a session that has one", () => {
    const nameless = phoneSession({ id: "2", startedAt: at(9), texts: { deviceName: null } });
    expect(laneNames(nameless, phoneSession({ id: "1" }))).toEqual(["Phone"]);
  });
});

describe("columns", () => {
  test("are in time order, whatever the order of the sessions, and refer back to them", () => {
    const sessions = [3, 9, 1].map((start) => phoneSession({ id: String(start), startedAt: at(start) }));
    const { lanes, order, ranks, slotOf } = timelineOf(sessions);
    expect([...(lanes[0]?.starts ?? [])]).toEqual([at(1), at(3), at(9)]);
    expect([...(lanes[0]?.indexes ?? [])]).toEqual([2, 0, 1]);
    expect([...order]).toEqual([2, 0, 1]);
    expect([...ranks]).toEqual([1, 2, 0]);
    expect([...slotOf]).toEqual([1, 2, 0]);
  });

  test("keep the latest end up to each session", () => {
    const long = phoneSession({ id: "long", startedAt: at(0), endedAt: at(90) });
    const short = phoneSession({ id: "short", startedAt: at(5), endedAt: at(6) });
    const lane = timelineOf([short, long]).lanes[0];
    expect([...(lane?.ends ?? [])]).toEqual([at(90), at(6)]);
    expect([...(lane?.latestEnds ?? [])]).toEqual([at(90), at(90)]);
  });

  test("give an ongoing session no end, and one without an end no length", () => {
    const { lanes } = timelineOf([
      phoneSession({ id: "2", startedAt: at(2), endedAt: null, isEnded: false, outcome: "on-going" }),
      phoneSession({ id: "1", startedAt: at(1), endedAt: null }),
    ]);
    expect([...(lanes[0]?.ends ?? [])]).toEqual([at(1), Number.POSITIVE_INFINITY]);
  });

  test("order outcomes by severity", () => {
    const { lanes } = timelineOf([phoneSession({ outcome: "start-failure-technical" })]);
    expect(lanes[0]?.outcomes[0]).toBe(outcomes.length - 1);
  });

  test("are empty without sessions", () => {
    expect(timelineOf([]).lanes).toEqual([]);
  });
});
