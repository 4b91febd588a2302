import type { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, test } from "vitest";
import { encodeSessions } from "@/lib/contract/session-columns";
import { asSessionId, type Session } from "@/lib/domain/sessions/session";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { attempts, failed } from "@/lib/presentation/answer/answer-of.fixture";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { answerOf, answerOfAll, nothingElse } from "@/lib/server/answer/answer-of";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { processState } from "@/lib/server/operation/process-state";

const speech = { zone: "UTC", fallbackZone: "UTC", viewerZone: null, language: "en" };
const asOf = epochMs(mondayNoon + 24 * hourMs);
const basis = {
  range: { start: epochMs(mondayNoon - 24 * hourMs), end: asOf },
  asOf,
  loaded: { kind: "all" },
  viewerZone: null,
} as const;

/** More sessions than are assessed in place: six failures on a TV, and plays on a phone. */
const many: readonly Session[] = [
  ...attempts("Samsung Smart TV", 6, 0, failed),
  ...Array.from({ length: 6_000 }, (_, at) => at).flatMap((at) =>
    attempts("iPhone", 1, 0).map((play) => ({
      ...play,
      id: asSessionId(`play ${at}`),
      startedAt: epochMs(mondayNoon - at * minuteMs),
    })),
  ),
];
const parts = [many.slice(3_000), many.slice(0, 3_000), many.slice(0, 10)].map(encodeSessions);

beforeAll(() => stubEnvironment());

describe("the answer over more than 5,000 sessions", () => {
  const thread = () => processState<{ worker: Worker | null }>("answer thread", () => ({ worker: null }));

  test("is what it would be in place, whatever their order and copies, but comes from a thread", async () => {
    const answer = await answerOfAll(accessTo(), { ...basis, columns: parts }, speech, nothingElse);

    expect(thread().worker).not.toBeNull();
    expect(answer).toEqual(await answerOf(accessTo(), { ...basis, sessions: many }, speech, nothingElse));
    expect(answer).toMatchObject({ sessionCount: 6_006, loaded: { kind: "all" } });
  });

  test("fails if the thread can't make it, and the next one is answered", async () => {
    const wrong = answerOfAll(accessTo(), { ...basis, columns: parts }, { ...speech, zone: "nowhere" }, nothingElse);
    const next = answerOfAll(accessTo(), { ...basis, columns: parts }, speech, nothingElse);

    await expect(wrong).rejects.toMatchObject({ code: "internal" });
    expect(await next).toMatchObject({ sessionCount: 6_006 });
  });

  test("fails if the thread ends, and the next one is answered", async () => {
    const answer = answerOfAll(accessTo(), { ...basis, columns: parts }, speech, nothingElse);
    await thread().worker?.terminate();

    await expect(answer).rejects.toMatchObject({ code: "internal" });
    expect(await answerOfAll(accessTo(), { ...basis, columns: parts }, speech, nothingElse)).toMatchObject({
      sessionCount: 6_006,
    });
  });

  test("isn't begun for somebody who has left", async () => {
    const access = accessTo(undefined, { signal: AbortSignal.abort() });

    await expect(answerOfAll(access, { ...basis, columns: parts }, speech, nothingElse)).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
