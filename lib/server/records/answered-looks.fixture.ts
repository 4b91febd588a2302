import { entryOf, type Findings, type LookFields } from "@/lib/server/records/entry";
import { lookFields } from "@/lib/server/records/recorder.fixture";
import { recorderOn } from "@/lib/server/records/recorder-on.fixture";
import type { Store } from "@/lib/server/store/store";

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
  const { write } = recorderOn(store);
  const entries = looks.flatMap(({ at = recordedAtMs, findings = answeredWith, ...changes }) => {
    const fields = lookFields(changes);
    const both = [entryOf(fields, "intent", null), entryOf(fields, "answered", "ok", findings)];
    return both.map((entry) => ({ ...entry, at_ms: at }));
  });
  await Promise.all(entries.map(write));
}
