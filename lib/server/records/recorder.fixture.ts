import { randomUUID } from "node:crypto";
import type { LookFields } from "@/lib/server/records/entry";
import { entryOf, type Phase } from "@/lib/server/records/entry";
import type { Store } from "@/lib/server/store/store";

/** The fields of a look that nobody has had before, with these changes. */
export function lookFields(changes: Partial<LookFields> = {}): LookFields {
  return {
    ...{ look_id: randomUUID(), actor_subject: "https://login.example.com|agent-1", actor_name: "Test Agent" },
    ...{ role: "agent", team: null, action: "look-up", reason: null },
    ...{ subject_hash: "a-hash", subject_key_id: "a-key", range_days: 1, range_start_ms: null, range_end_ms: null },
    ...{ request_id: randomUUID(), host: "desk-1" },
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
