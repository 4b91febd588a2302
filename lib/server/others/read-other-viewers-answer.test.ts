import { describe, expect, test, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { minuteMs } from "@/lib/domain/units";
import { noViewer } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { caller, now, ownPlay, readOthers, upstreamForTests, window } from "@/lib/server/others/read-others.fixture";
import {
  answerEverySample,
  answerSamples,
  crowd,
  namesIn,
  otherSession,
  type SessionResult,
} from "@/lib/server/others/sample-scripts.fixture";

const upstream = upstreamForTests();

/** Sets the caller's attempt. */
function played(...play: Parameters<typeof ownPlay>): void {
  upstream().script(caller, answerJson({ sessions: [ownPlay(...play)] }));
}

/** Makes every sample return these sessions. */
function sampled(...sessions: readonly unknown[]): void {
  upstream().script(noViewer, answerEverySample(answerJson({ sessions })));
}

describe("the comparison", () => {
  test("has a count and an interval for each sample, in order", async () => {
    upstream().script(
      noViewer,
      answerSamples({
        asset: answerJson({ sessions: crowd(84, 31) }),
        isp: answerJson({ sessions: crowd(500, 25) }),
        device_name: answerJson({ sessions: crowd(19, 19) }),
        app_version: answerJson({ sessions: [] }),
        cdn: answerJson({ sessions: crowd(20) }),
      }),
    );
    const answer = await readOthers();

    expect(answer).toMatchObject({
      session: "1.2.3.4.-5",
      window,
      asOf: now,
      countsTrouble: false,
      notCompared: null,
    });
    const counted = { state: "counted", isCut: false };
    const tooFew = { state: "too-few", low: null, high: null, isCut: false };
    expect(answer.checks).toEqual([
      {
        ...{ ...counted, factor: "title", value: "Detective Memoirs: S1, E1", others: 84, hit: 31 },
        ...{ low: expect.closeTo(27.4, 1), high: expect.closeTo(47.6, 1) },
      },
      {
        ...{ ...counted, factor: "network", value: "Comcast", others: 500, hit: 25, isCut: true },
        ...{ low: expect.closeTo(3.4, 1), high: expect.closeTo(7.3, 1) },
      },
      { ...tooFew, factor: "device", value: "Apple iPhone", others: 19, hit: 19 },
      {
        ...{ ...counted, factor: "cdn", value: "INHOUSE", others: 20, hit: 0 },
        ...{ low: 0, high: expect.closeTo(16.1, 1) },
      },
      { ...tooFew, factor: "app", value: "AV_5.45", others: 0, hit: 0 },
    ]);
  });

  test.each<{ result: SessionResult; countsTrouble: boolean; hit: number }>([
    { result: "failed to start", countsTrouble: false, hit: 4 },
    { result: "failed while playing", countsTrouble: false, hit: 4 },
    { result: "rebuffered", countsTrouble: true, hit: 10 },
    { result: "left after a long wait", countsTrouble: true, hit: 10 },
  ])("for a play that $result counts $hit of the others", async ({ result, countsTrouble, hit }) => {
    const sessionResults = Object.entries({
      "failed to start": 2,
      "failed while playing": 2,
      rebuffered: 5,
      "left after a long wait": 1,
      "was refused at the start": 8,
      "was refused while playing": 8,
      "left at once": 8,
    } satisfies Partial<Record<SessionResult, number>>);
    const others = sessionResults.flatMap(([met, count]) =>
      Array.from({ length: count }, () => met as SessionResult),
    );
    played(result);
    sampled(...others.map((met, index) => otherSession(index, met)));
    const answer = await readOthers();

    expect(answer.countsTrouble).toBe(countsTrouble);
    expect(answer.checks[0]).toMatchObject({ others: 34, hit });
  });

  test("counts trouble for an ongoing attempt that has trouble", async () => {
    played("rebuffered", { "status_info.is_ended": false, "timestamps.end": null });
    sampled(...crowd(40, 12, "rebuffered"));
    const answer = await readOthers();

    expect(answer.countsTrouble).toBe(true);
    expect(answer.checks[0]).toMatchObject({ others: 40, hit: 12 });
  });

  test("contains no one's ID, address or session", async () => {
    const sessions = crowd(120, 40);
    sampled(...sessions);
    const text = JSON.stringify(await readOthers());

    expect(text).toContain('"others":120');
    expect([...namesIn(sessions), caller].filter((name) => text.includes(name))).toHaveLength(0);
  });

  test("is as old as its oldest sample", async () => {
    await readOthers();
    vi.setSystemTime(now + 5 * minuteMs);

    expect((await readOthers()).asOf).toBe(now);
  });
});

describe("the caller isn't counted among the other viewers", () => {
  const own = ownPlay();
  const elsewhere = { client_id: "5.6.7.8", conviva_session_id: "5.6.7.8.9" };
  test.each([
    { name: "by viewer ID", session: own },
    { name: "by viewer ID, on another player", session: { ...own, ...elsewhere } },
    { name: "by player, where the sample has no viewer IDs", session: { ...own, viewer_id: "" } },
    { name: "by session, where the sample has neither", session: { ...own, viewer_id: null, client_id: null } },
  ])("$name", async ({ session }) => {
    sampled(session, ...crowd(30, 3));

    expect((await readOthers()).checks[0]).toMatchObject({ others: 30, hit: 3 });
  });

  test("by the looked-up ID, if the attempt has none", async () => {
    played("failed to start", { viewer_id: "" });
    sampled({ ...own, ...elsewhere }, ...crowd(30, 3));

    expect((await readOthers()).checks[0]).toMatchObject({ others: 30, hit: 3 });
  });

  test("by the attempt's viewer, if an address was looked up", async () => {
    const lookup = { account: soleAccount, kind: "viewerIp", value: "173.46.225.209" } as const;
    upstream().script(lookup.value, answerJson({ sessions: [own] }));
    sampled({ ...own, ...elsewhere }, ...crowd(30, 3));

    expect((await readOthers({ lookup })).checks[0]).toMatchObject({ others: 30, hit: 3 });
  });
});
