import { expect, test } from "vitest";
import { LookupError } from "@/lib/domain/problems";
import { beginLook } from "@/lib/server/records/look";
import { breakRecording, contextOf, givenOwnStore, lookUp, viewer } from "@/lib/server/records/look.fixture";
import { recordsIn } from "@/lib/server/records/recorder.fixture";
import { releasePage } from "@/lib/server/records/release-page";
import { store } from "@/lib/server/store/store";

givenOwnStore();

const answer = { verdict: "nothing", subject: null, sessionCount: 4 } as const;
const sessions = { columns: { count: 4 } };
const summary = { plays: 4 };

async function phases() {
  const rows = await recordsIn(store());
  return rows.map(({ phase, outcome, verdict, session_count }) => [phase, outcome, verdict, session_count]);
}

test("a page's reads are one look, whose outcome has the verdict even if the answer comes last", async () => {
  const pending = Promise.withResolvers<typeof answer>();
  const look = await beginLook(contextOf(), viewer, lookUp);
  const left: string[] = [];
  const page = releasePage(look, {
    answer: pending.promise,
    summary: Promise.resolve(summary),
    sessions: Promise.resolve(sessions),
  });
  const all = Promise.all([
    page.summary.then(() => left.push("summary")),
    page.sessions.then(() => left.push("list")),
  ]);
  await new Promise(setImmediate);
  expect(left).toEqual([]);

  pending.resolve(answer);
  await all;

  expect(await page.answer).toBe(answer);
  expect(await phases()).toEqual([
    ["intent", null, null, null],
    ["answered", "ok", "nothing", 4],
  ]);
});

test("if the answer fails, what can still be shown is shown, and recorded as such", async () => {
  const look = await beginLook(contextOf(), viewer, lookUp);
  const page = releasePage(look, {
    answer: Promise.reject(new LookupError("upstream-busy")),
    summary: Promise.resolve(summary),
    sessions: Promise.reject(new LookupError("upstream-busy")),
  });

  await expect(page.answer).rejects.toMatchObject({ code: "upstream-busy" });
  await expect(page.sessions).rejects.toMatchObject({ code: "upstream-busy" });
  expect(await page.summary).toBe(summary);
  expect(await phases()).toEqual([
    ["intent", null, null, null],
    ["failed", "upstream-busy", null, null],
    ["answered", "ok", null, null],
  ]);
});

test("if the outcome can't be recorded, nothing of the page leaves", async () => {
  const look = await beginLook(contextOf(), viewer, lookUp);
  await breakRecording();
  const page = releasePage(look, {
    answer: Promise.resolve(answer),
    summary: Promise.resolve(summary),
    sessions: Promise.resolve(sessions),
  });

  const unavailable = { status: "rejected", reason: expect.objectContaining({ code: "record-unavailable" }) };
  expect(await Promise.allSettled(Object.values(page))).toEqual([unavailable, unavailable, unavailable]);
});
