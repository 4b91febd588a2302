import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ProblemError } from "@/lib/client/query/get-json";
import { type AllSessionsLoader, createLoader } from "@/lib/client/sessions/all/create-loader";
import {
  arrived,
  type FakeStream,
  fakeServer,
  period,
  sessionsIn,
} from "@/lib/client/sessions/all/fake-stream.fixture";
import { emptyLongRead, type LongRead } from "@/lib/client/sessions/all/long-read";
import type { ViewerAnswer } from "@/lib/contract/answer";
import { problemOf } from "@/lib/contract/problem";
import type { SessionsEvent } from "@/lib/contract/session-stream";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";

const first = emptyLongRead(asLookupRef("viewer"), { days: 1 }, mondayNoon);
const timeout = problemOf("upstream-timeout");
const failed: SessionsEvent = {
  kind: "missing",
  period: { range: period(12, 6), reason: "failed", problem: timeout },
};
const end = (isComplete: boolean): SessionsEvent => ({
  ...{ kind: "end", asOf: mondayNoon, sessionCount: 0, isComplete },
});

let loader: AllSessionsLoader;
let server: ReturnType<typeof fakeServer>;
let reads: LongRead[];

const read = () => reads.at(-1) ?? first;
const stream = (index = -1): FakeStream => {
  const found = server.streams.at(index);
  if (found === undefined) throw new Error("no stream was opened");
  return found;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  server = fakeServer();
  reads = [];
  loader = createLoader({ first, open: server.open, onChange: (next) => reads.push(next) });
  loader.start();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("everything", () => {
  test("arrives period by period, and is complete at the end", async () => {
    await stream().send({ kind: "progress", done: 1, periods: 4 }, arrived(period(6, 0)));
    vi.runAllTimers();
    expect(read()).toMatchObject({ phase: "loading", progress: { done: 1, periods: 4 } });
    expect(read().sessions).toHaveLength(12);

    await stream().send(arrived(period(24, 6)), end(true));
    await stream().close();
    expect(read()).toMatchObject({ phase: "ended", isComplete: true });
    expect(read().sessions).toEqual(sessionsIn(period(24, 0)));
  });

  test("changes a few times a second at most, and at once when the last period is here", async () => {
    const before = reads.length;
    for (let hour = 0; hour < 20; hour += 1) await stream().send(arrived(period(hour + 1, hour)));
    expect(reads.length).toBe(before);
    vi.advanceTimersByTime(300);
    expect(reads.length).toBe(before + 1);
    expect(read().sessions).toHaveLength(40);

    await stream().send(arrived(period(24, 20)), { kind: "progress", done: 21, periods: 21 });
    expect(reads.length).toBe(before + 2);
    expect(read().sessions).toHaveLength(48);
  });

  test("comes with the answer over it, the newest one only", async () => {
    const answer = (headline: string): SessionsEvent => ({ kind: "answer", answer: { headline } as ViewerAnswer });
    await stream().send(arrived(period(6, 0)), answer("one"), answer("two"));
    expect(server.answers).toEqual([]);
    vi.runAllTimers();
    expect(server.answers).toEqual([{ headline: "two" }]);
  });

  test("isn't lost if the stream breaks off, and can be continued", async () => {
    await stream().send(arrived(period(6, 0)));
    await stream().close(new TypeError("network error"));
    expect(read()).toMatchObject({ phase: "cut-off", problem: null });
    expect(read().sessions).toHaveLength(12);

    loader.start();
    expect(read().phase).toBe("loading");
    await stream().send(arrived(period(6, 0)), arrived(period(24, 6)), end(true));
    await stream().close();
    expect(read().sessions).toEqual(sessionsIn(period(24, 0)));
  });

  test("was cut off if the end is missing, even without an error", async () => {
    await stream().send(arrived(period(6, 0)));
    await stream().close();
    expect(read().phase).toBe("cut-off");
  });

  test("says why it can't begin", async () => {
    await stream().close(new ProblemError(timeout));
    expect(read()).toMatchObject({ phase: "failed", problem: timeout });
  });

  test("can be forgotten and loaded again, because it's no longer masked", async () => {
    await stream().send(arrived(period(6, 0)), end(true));
    const before = stream();
    loader.restart();
    expect(before.signal.aborted).toBe(true);
    expect(read()).toMatchObject({ sessions: [], phase: "loading", isComplete: false });
  });
});

describe("stopping", () => {
  test("ends the request and keeps what has arrived, also what isn't shown yet", async () => {
    await stream().send(arrived(period(6, 0)));
    loader.stop();
    expect(stream().signal.aborted).toBe(true);
    expect(read().phase).toBe("stopped");
    expect(read().sessions).toHaveLength(12);
  });

  test("leaves nothing that changes afterwards", async () => {
    await stream().send(arrived(period(6, 0)));
    loader.close();
    const before = reads.length;
    vi.runAllTimers();
    await new Promise((resolve) => setImmediate(resolve));
    expect(reads.length).toBe(before);
    expect(read().phase).toBe("loading");
  });
});

describe("a period that failed", () => {
  beforeEach(async () => {
    await stream().send(arrived(period(6, 0)), failed, arrived(period(24, 12)), end(false));
    await stream().close();
  });

  test("is missing, and the others aren't", () => {
    expect(read()).toMatchObject({ phase: "ended", isComplete: false, missing: [{ range: period(12, 6) }] });
    expect(read().sessions).toHaveLength(36);
  });

  test("is asked for alone, and then everything is complete", async () => {
    loader.retry(period(12, 6));
    expect(stream().retry).toEqual(period(12, 6));
    expect(read()).toMatchObject({ missing: [], retrying: [period(12, 6)], phase: "ended" });

    await stream().send(arrived(period(12, 6)), end(true));
    await stream().close();
    expect(read()).toMatchObject({ isComplete: true, missing: [], retrying: [] });
    expect(read().sessions).toEqual(sessionsIn(period(24, 0)));
  });

  test("can fail again: once, with what the server says", async () => {
    loader.retry(period(12, 6));
    await stream().send(failed, end(false));
    await stream().close();
    expect(read()).toMatchObject({ isComplete: false, retrying: [] });
    expect(read().missing).toHaveLength(1);
  });

  test.each([
    { name: "a problem", error: new ProblemError(timeout), code: timeout.type },
    { name: "a lost connection", error: new TypeError("network error"), code: problemOf("internal").type },
  ])("stays missing after $name", async ({ error, code }) => {
    loader.retry(period(12, 6));
    await stream().close(error);
    expect(read().missing).toMatchObject([{ range: period(12, 6), problem: { type: code } }]);
  });

  test("is asked for again with everything else", async () => {
    loader.start();
    expect(read().missing).toEqual([]);
    await stream().send(arrived(period(12, 6)), end(true));
    expect(read()).toMatchObject({ isComplete: true });
  });

  test("is missing again if the agent stops while it's asked for", () => {
    loader.retry(period(12, 6));
    loader.stop();
    expect(read()).toMatchObject({ phase: "ended", retrying: [], missing: [{ range: period(12, 6) }] });
  });
});
