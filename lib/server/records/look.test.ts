import { describe, expect, test, vi } from "vitest";
import { LookupError } from "@/lib/domain/problems";
import { sealLookup } from "@/lib/server/access/reference";
import { openViewer } from "@/lib/server/access/viewer-access";
import { noFindings } from "@/lib/server/records/findings";
import { actorSubject, beginLook, release } from "@/lib/server/records/look";
import { breakRecording, contextOf, givenOwnStore, lookUp, viewer } from "@/lib/server/records/look.fixture";
import { recordsIn } from "@/lib/server/records/recorder.fixture";
import { subjectOf } from "@/lib/server/records/subject";
import { identityOf } from "@/lib/server/sign-in/sign-in";
import { store } from "@/lib/server/store/store";

const found = { verdict: "device", cause: { factor: "device", value: "Samsung TV" }, sessionCount: 6 } as const;

givenOwnStore();

describe("opening a viewer", () => {
  test("records who is about to see whom, without naming the viewer", async () => {
    await openViewer(contextOf(), sealLookup(viewer), lookUp);

    const [intent] = await recordsIn(store());
    expect(intent).toMatchObject({
      ...{
        phase: "intent",
        outcome: null,
        action: "look-up",
        role: "agent",
        team: "night",
        actor_name: "Test Agent",
      },
      ...{ actor_subject: "https://login.example.com|agent-1", range_days: 7, request_id: "request-1" },
      subject_hash: subjectOf(viewer).hash,
    });
    expect(JSON.stringify(intent)).not.toContain(viewer.value);
  });

  test("records nothing for an altered reference", async () => {
    await expect(openViewer(contextOf(), "altered", lookUp)).rejects.toMatchObject({ code: "unknown-reference" });
    await store().ready();
    expect(await recordsIn(store())).toEqual([]);
  });
});

describe("a recorded cause", () => {
  test.each([
    { factor: "title", value: "Holiday of MUM-4711@example.org and v-4711-a", recorded: "Holiday of ···· and ····" },
    { factor: "title", value: "v-4711-a", recorded: "····" },
    { factor: "network", value: "cpe-203-0-113-61.example", recorded: "cpe-····.example" },
    { factor: "device", value: "47a28f72-6ad8-4a3b-813e-bd04eecda689", recorded: "····" },
    { factor: "network", value: "AS 203.0.113.61", recorded: "AS ····" },
    { factor: "app", value: "8.14.0.2 (LG Smart TV)", recorded: "8.14.0.2 (LG Smart TV)" },
    { factor: "title", value: "Final 2026-11-20, part 12345678", recorded: "Final 2026-11-20, part 12345678" },
  ] as const)("of a $factor has no identifiers", async ({ factor, value, recorded }) => {
    const named = { ...viewer, value: "v-4711-a" };
    const { look } = await openViewer(contextOf(), sealLookup(named), lookUp);

    await release(look, Promise.resolve("answer"), () => ({ ...found, cause: { factor, value } }));

    const [, answered] = await recordsIn(store());
    expect(answered).toMatchObject({ cause_factor: factor, cause_value: recorded });
  });
});

describe("one look", () => {
  test("is two records, however often its reads are repeated within the quarter of an hour", async () => {
    for (let reads = 0; reads < 3; reads += 1) {
      const { look } = await openViewer(contextOf(), sealLookup(viewer), lookUp);
      await release(look, Promise.resolve("answer"), () => found);
      await release(look, Promise.resolve("summary"), noFindings);
    }

    const rows = await recordsIn(store());
    expect(rows.map(({ phase, outcome, verdict }) => [phase, outcome, verdict])).toEqual([
      ["intent", null, null],
      ["answered", "ok", "device"],
    ]);
    expect(new Set(rows.map(({ look_id }) => look_id)).size).toBe(1);
  });

  test.each<Readonly<{ name: string; change: () => Promise<unknown> }>>([
    { name: "agent", change: () => beginLook(contextOf("agent-2"), viewer, lookUp) },
    { name: "viewer", change: () => beginLook(contextOf(), { ...viewer, value: "v-2" }, lookUp) },
    { name: "kind of viewer", change: () => beginLook(contextOf(), { ...viewer, kind: "viewerIp" }, lookUp) },
    { name: "action", change: () => beginLook(contextOf(), viewer, { ...lookUp, action: "others" }) },
    { name: "range", change: () => beginLook(contextOf(), viewer, { ...lookUp, range: { days: 1 } }) },
    { name: "reason", change: () => beginLook(contextOf(), viewer, { ...lookUp, reason: "callback" }) },
    {
      name: "quarter of an hour",
      change: () => {
        vi.setSystemTime(Date.parse("2026-11-27T10:15:00Z"));
        return beginLook(contextOf(), viewer, lookUp);
      },
    },
  ])("ends with another $name", async ({ change }) => {
    await beginLook(contextOf(), viewer, lookUp);
    await change();

    expect(new Set((await recordsIn(store())).map(({ look_id }) => look_id)).size).toBe(2);
  });
});

describe("what was read", () => {
  test("leaves after it's recorded that it does", async () => {
    const look = await beginLook(contextOf(), viewer, lookUp);
    await release(look, Promise.resolve("answer"), () => found);

    expect((await recordsIn(store())).map(({ phase }) => phase)).toContain("answered");
  });

  test("doesn't leave if that can't be recorded", async () => {
    const look = await beginLook(contextOf(), viewer, lookUp);
    await breakRecording();

    await expect(release(look, Promise.resolve("answer"), () => found)).rejects.toMatchObject({
      code: "record-unavailable",
    });
  });

  test("isn't even asked for if the intent can't be recorded", async () => {
    await breakRecording();

    await expect(openViewer(contextOf(), sealLookup(viewer), lookUp)).rejects.toMatchObject({
      code: "record-unavailable",
    });
  });

  test("is recorded as failed if the read failed, and as answered once it succeeds", async () => {
    const look = await beginLook(contextOf(), viewer, lookUp);
    const failed = release(look, Promise.reject(new LookupError("upstream-timeout")), noFindings);
    await expect(failed).rejects.toMatchObject({ code: "upstream-timeout" });
    await release(look, Promise.resolve("answer"), () => found);

    expect((await recordsIn(store())).map(({ outcome }) => outcome)).toEqual([null, "upstream-timeout", "ok"]);
  });

  test("has only its intent recorded if whoever asked has left", async () => {
    const look = await beginLook({ ...contextOf(), signal: AbortSignal.abort() }, viewer, lookUp);
    const left = release(look, Promise.reject(new LookupError("upstream-unreachable")), noFindings);
    await expect(left).rejects.toMatchObject({ code: "upstream-unreachable" });

    expect((await recordsIn(store())).map(({ phase }) => phase)).toEqual(["intent"]);
  });
});

test("a person has the same name in the record and in their sign-in", () => {
  expect(actorSubject({ subject: identityOf("ada") })).toBe("https://login.example.com|ada");
});
