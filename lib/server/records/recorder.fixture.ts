import { randomUUID } from "node:crypto";
import { entryOf, type Findings, type LookFields, type Phase } from "@/lib/server/records/entry";
import { createRecorder } from "@/lib/server/records/recorder";
import { openSpool } from "@/lib/server/records/spool";
import type { Store } from "@/lib/server/store/store";
import { temporaryFolder } from "@/lib/server/store/store.fixture";

/** The fields of a look that nobody has had before, with these changes. */
export function lookFields(changes: Partial<LookFields> = {}): LookFields {
  return {
    ...{ look_id: randomUUID(), actor_subject: "https://login.example.com|agent-1", actor_name: "Test Agent" },
    ...{ role: "agent", team: null, action: "look-up", reason: null },
    ...{ subject_hash: "a-hash", subject_key_id: "a-key", range_days: 1, range_start_ms: null, range_end_ms: null },
    request_id: randomUUID(),
    ...changes,
  };
}

/** An entry of a look; of a new one by default. */
export function entryWith(changes: Partial<LookFields> = {}, phase: Phase = "intent") {
  return entryOf(lookFields(changes), phase, phase === "intent" ? null : "ok");
}

/** What is in the record, in the order of each chain. */
export function recordsIn({ db }: Store) {
  return db.selectFrom("records").selectAll().orderBy("writer").orderBy("seq").execute();
}

/** When `recordAnswered` records looks, and what they find, unless told otherwise. */
export const recordedAtMs = Date.parse("2026-11-27T10:00:00Z");
export const answeredWith = {
  verdict: "device",
  cause: { factor: "app", value: "8.14" },
  sessionCount: 6,
} as const satisfies Findings;

/** A look to record: its fields, when it was, and what it found. */
export type Answered = Partial<LookFields> & Readonly<{ at?: number; findings?: Findings }>;

/** Records looks that were answered. */
export async function recordAnswered(store: Store, looks: readonly Answered[]): Promise<void> {
  const { write } = createRecorder(store, openSpool(temporaryFolder()));
  const entries = looks.flatMap(({ at = recordedAtMs, findings = answeredWith, ...changes }) => {
    const fields = lookFields(changes);
    const both = [entryOf(fields, "intent", null), entryOf(fields, "answered", "ok", findings)];
    return both.map((entry) => ({ ...entry, at_ms: at }));
  });
  await Promise.all(entries.map(write));
}
