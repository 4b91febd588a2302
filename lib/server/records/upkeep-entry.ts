import "server-only";
import { randomUUID } from "node:crypto";
import type { UpkeepAction } from "@/lib/domain/access/recorded-action";
import { type Entry, entryOf, placeOf } from "@/lib/server/records/entry";

/** The subject of the app itself and of its operators, who act from the command line. */
export const upkeepActor = "viewer-desk|upkeep";

/**
 * The record of an erasure or a clean-up. It has one entry, since it's appended in the transaction that does it.
 *
 * @param recordCount - How many records it changed or removed.
 */
export function upkeepEntry(action: UpkeepAction, recordCount: number): Entry {
  const look = {
    ...{ look_id: randomUUID(), request_id: randomUUID(), host: placeOf(null) },
    ...{ actor_subject: upkeepActor, actor_name: "Viewer Desk", role: "upkeep", team: null },
    ...{ action, reason: null, subject_hash: null, subject_key_id: null },
    ...{ range_days: null, range_start_ms: null, range_end_ms: null },
  };
  return entryOf(look, "intent", "ok", { verdict: null, cause: null, sessionCount: recordCount });
}
