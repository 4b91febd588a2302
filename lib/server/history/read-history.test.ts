import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import type { Role } from "@/lib/domain/access/role";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { readHistory } from "@/lib/server/history/read-history";
import { processState } from "@/lib/server/operation/process-state";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { entryOf, type LookFields } from "@/lib/server/records/entry";
import { createRecorder } from "@/lib/server/records/recorder";
import { lookFields } from "@/lib/server/records/recorder.fixture";
import { openSpool } from "@/lib/server/records/spool";
import { subjectOf } from "@/lib/server/records/subject";
import type { Store } from "@/lib/server/store/store";
import { type DatabaseKind, databases, storeOn, temporaryFolder } from "@/lib/server/store/store.fixture";

const now = Date.parse("2026-11-16T12:00:30Z");
const lastMinute = now - 30_000;
const viewer: Lookup = { account: soleAccount, kind: "viewerId", value: "v" };

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  forgetProcessState("viewer sessions");
});

afterEach(() => {
  forgetProcessState("store");
  vi.useRealTimers();
});

afterAll(() => upstream.close());

async function useStoreOn(kind: DatabaseKind): Promise<Store> {
  const opened = await storeOn(kind);
  return processState("store", () => opened);
}

/** Records looks at the viewer, this long ago. */
async function record(store: Store, looks: readonly (Partial<LookFields> & Readonly<{ ago: number }>)[]) {
  const { write } = createRecorder(store, openSpool(temporaryFolder()));
  const subject = subjectOf(viewer);
  const entries = looks.map(({ ago, ...changes }) => ({
    ...entryOf(lookFields({ subject_hash: subject.hash, subject_key_id: subject.keyId, ...changes }), "intent", null),
    at_ms: now - ago,
  }));
  await Promise.all(entries.map(write));
}

function read(role: Role = "agent") {
  return readHistory(accessTo(viewer, { role }));
}

/** A session that began this long ago and failed to start. */
function failedSession(ago: number, id: string) {
  return wireSessionWith({
    conviva_session_id: id,
    "timestamps.start": { epoch_ms: now - ago, iso_date: "" },
    "status_info.is_video_start_failure": true,
    "status_info.is_video_start_failure_tech": true,
  });
}

describe("a viewer's history", () => {
  test("is one call for 30 days, with every attempt and what it counts as, newest first", async () => {
    await useStoreOn("sqlite");
    upstream.script(
      "v",
      answerJson({ sessions: [failedSession(3 * dayMs, "old"), failedSession(dayMs, "new"), null] }),
    );

    const history = await read();

    expect(history).toMatchObject({
      range: { start: lastMinute - 30 * dayMs + 2 * minuteMs, end: lastMinute },
      starts: [now - dayMs, now - 3 * dayMs],
      kinds: ["failure", "failure"],
      ...{ loadedFrom: null, skippedCount: 1, limit: 500, baseline: { change: "unknown" } },
    });
    expect(upstream.calls("v")).toHaveLength(1);
  });

  test("of 500 sessions says where they begin, instead of taking the days before for empty", async () => {
    await useStoreOn("sqlite");
    const sessions = Array.from({ length: 500 }, (_, index) => failedSession((index + 1) * minuteMs, `s${index}`));
    upstream.script("v", answerJson({ sessions }));

    expect((await read()).loadedFrom).toBe(now - 500 * minuteMs);
  });

  test("comes without earlier contacts if the record can't be searched: unknown, not none", async () => {
    const store = await useStoreOn("sqlite");
    await store.close();
    upstream.script("v", answerJson({ sessions: [] }));

    expect(await read()).toMatchObject({ starts: [], contacts: null });
  });

  test("doesn't wait long for a record that hangs", async () => {
    const store = await storeOn("sqlite");
    processState("store", (): Store => ({ ...store, ready: () => new Promise(() => undefined) }));
    upstream.script("v", answerJson({ sessions: [] }));

    expect(await read()).toMatchObject({ starts: [], contacts: null });
  });
});

describe.each(databases)("earlier contacts on %s", (kind) => {
  const other = { actor_subject: "https://login.example.com|sam", actor_name: "Sam Senior" };

  test("are counted from look-ups of this viewer in 30 days; only a lead reads by whom", async () => {
    const store = await useStoreOn(kind);
    upstream.script("v", answerJson({ sessions: [] }));
    await record(store, [
      { ago: 0 },
      { ago: 2 * dayMs, ...other },
      { ago: 2 * dayMs + 10 * minuteMs, ...other },
      { ago: 5 * dayMs },
      { ago: 3 * dayMs, action: "reveal", ...other },
      { ago: 31 * dayMs, ...other },
      { ago: dayMs, ...other, subject_hash: "another viewer" },
    ]);

    const { contacts } = await read();
    expect(contacts?.headline).toBe("Third contact in 30 days");
    expect(contacts?.lines.map(({ text }) => text)).toEqual(["2 days ago, by a colleague", "5 days ago, by you"]);
    expect(JSON.stringify(contacts)).not.toMatch(/sam/iu);

    forgetProcessState("viewer sessions");
    const forLead = (await read("lead")).contacts?.lines.map(({ text }) => text);
    expect(forLead).toEqual(["2 days ago, by Sam Senior", "5 days ago, by you"]);
  });

  test("are none for a viewer who was never looked up", async () => {
    const store = await useStoreOn(kind);
    upstream.script("v", answerJson({ sessions: [] }));
    await record(store, [{ ago: 0 }, { ago: hourMs / 2 }]);

    expect((await read()).contacts).toMatchObject({ headline: "First contact on record in 30 days", lines: [] });
  });
});
