import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { RecentLookup } from "@/lib/contract/recent-lookups";
import { soleAccount } from "@/lib/domain/access/account";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import { asLookupRef, type Lookup } from "@/lib/domain/lookup/lookup";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import { wordAnswer } from "@/lib/presentation/answer/word-answer";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import {
  addRecentLookup,
  clearRecentLookupsOf,
  readRecentLookups,
  recentLookupOf,
  recentLookupsOf,
  rememberLookup,
} from "@/lib/server/lookup/recent-lookups";
import { processState } from "@/lib/server/operation/process-state";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import type { Store } from "@/lib/server/store/store";
import { databases, storeOn } from "@/lib/server/store/store.fixture";

beforeAll(() => stubEnvironment());

const viewer: Lookup = { account: soleAccount, kind: "viewerId", value: "v" };
const now = epochMs(Date.UTC(2026, 10, 16, 12));
const lookup = (name: string, changes: Partial<RecentLookup> = {}): RecentLookup => ({
  ...{ ref: asLookupRef(name), label: "E-mail address (masked)", at: now },
  ...{ verdict: "device", verdictLabel: "Device or app", headline: "All 6 attempts failed.", ...changes },
});

describe.each(databases)("recent look-ups on %s", (kind) => {
  async function desk() {
    const { db } = await storeOn(kind);
    return {
      add: (who: string, one: RecentLookup) => addRecentLookup(who, { ...one, kind: "viewerId" }, db),
      list: (who: string, at = now) => recentLookupsOf(who, at, db),
      clear: (who: string) => clearRecentLookupsOf(who, db),
      count: async () => (await db.selectFrom("recent_lookups").selectAll().execute()).length,
    };
  }

  test("are a person's own, newest first", async () => {
    const { add, list } = await desk();
    const older = lookup("one", { at: epochMs(now - minuteMs) });
    await add("ada", lookup("two"));
    await add("ada", older);
    await add("ben", lookup("three"));

    expect(await list("ada")).toEqual([lookup("two"), older]);
    expect(await list("ben")).toEqual([lookup("three")]);
    expect(await list("cleo")).toEqual([]);
  });

  test("have each viewer once, with the last verdict", async () => {
    const { add, list } = await desk();
    await add("ada", lookup("one", { at: epochMs(now - minuteMs) }));
    const later = lookup("one", { verdict: "nothing", verdictLabel: "Nothing wrong", headline: "All played fine." });
    await add("ada", later);

    expect(await list("ada")).toEqual([later]);
  });

  test("are as many as the digits", async () => {
    const { add, list } = await desk();
    for (let index = 0; index < 12; index += 1) {
      await add("ada", lookup(`viewer ${index}`, { at: epochMs(now - index * minuteMs) }));
    }

    expect((await list("ada")).map(({ ref }) => ref)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => `viewer ${at}`),
    );
  });

  test("end after 30 days, and are removed by the next one", async () => {
    const { add, list, count } = await desk();
    await add("ada", lookup("one"));

    expect(await list("ada", epochMs(now + 30 * dayMs))).toHaveLength(1);
    expect(await list("ada", epochMs(now + 30 * dayMs + 1))).toEqual([]);
    await add("ada", lookup("two", { at: epochMs(now + 31 * dayMs) }));
    expect(await count()).toBe(1);
  });

  test("are cleared by the person, and nobody else's are", async () => {
    const { add, list, clear } = await desk();
    await add("ada", lookup("one"));
    await add("ben", lookup("one"));
    await clear("ada");

    expect(await list("ada")).toEqual([]);
    expect(await list("ben")).toHaveLength(1);
  });
});

test.each([
  { how: "fails", ready: () => Promise.reject(new Error("down")) },
  { how: "hangs", ready: () => new Promise<never>(() => undefined) },
])("a database that $how is a problem of its own, soon", async ({ ready }) => {
  const stored = await storeOn("sqlite");
  onTestFinished(() => forgetProcessState("store"));
  processState("store", (): Store => ({ ...stored, ready }));

  await expect(readRecentLookups(accessTo(viewer).actor)).rejects.toMatchObject({
    code: "recent-lookups-unavailable",
  });
});

test.each([
  { headline: "All 6 on Spectrum at 203.0.113.24 failed.", stored: "All 6 on Spectrum at ···· failed." },
  { headline: "Mum@Example.org's home failed.", stored: "····'s home failed." },
  { headline: "All 6 for dad@example.org failed.", stored: "All 6 for ···· failed." },
  { headline: "All 6 with app 8.14.0.2 failed.", stored: "All 6 with app 8.14.0.2 failed." },
  { headline: "All 6 with app 8.14.0.2 at 8.14.0.3 failed.", stored: "All 6 with app 8.14.0.2 at ···· failed." },
])("the headline is stored as $stored, whatever the person sees", ({ headline, stored }) => {
  const mum: Lookup = { ...viewer, value: "mum@example.org" };
  const subject = { factor: "app", value: "8.14.0.2", deviceKind: null } as const;
  const answer = { verdict: "device", verdictLabel: "Device or app", headline, subject, asOf: now } as const;

  expect(recentLookupOf(mum, answer)).toMatchObject({ label: "E-mail address (masked)", headline: stored });
});

test("an answer doesn't wait for a database that hangs", async () => {
  const stored = await storeOn("sqlite");
  onTestFinished(() => forgetProcessState("store"));
  processState("store", (): Store => ({ ...stored, ready: () => new Promise(() => undefined) }));
  // The wait for the database would never end.
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const speech = {
    ...{ book: english, books: [english], language: "en", steps: [], thresholds: defaultThresholds },
    ...{ goodwill: null, zone: "UTC", viewerZone: null, asOf: now },
  };
  const answer: ViewerAnswer = {
    ...wordAnswer(assessShipped([]), [], speech),
    ...{ range: { start: now, end: now }, asOf: now, sessionCount: 0, ongoingCount: 0 },
    ...{ loaded: { kind: "all" }, lastSeen: null },
  };

  expect(await rememberLookup(accessTo(viewer), Promise.resolve(answer))).toBe(answer);
});
