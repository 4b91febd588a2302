import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { RecordedAction } from "@/lib/domain/access/recorded-action";
import type { FactorId, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { ProblemCode } from "@/lib/domain/problems";
import type { RecordRow } from "@/lib/server/store/schema";

/**
 * How far a look has come. Its intent is recorded before Conviva is asked, and `answered` before data leaves. `failed` means
 * that none has left. `verdict` follows an answer that was recorded before the verdict was known.
 */
export type Phase = "intent" | "failed" | "answered" | "verdict";

/** What an answer found. `null` is what isn't known. */
export type Findings = Readonly<{
  verdict: VerdictId | null;
  /** What is blamed, such as app "8.14". */
  cause: Readonly<{ factor: FactorId; value: string }> | null;
  sessionCount: number | null;
}>;

/** The columns of a record that its chain adds. */
type ChainColumn = "writer" | "seq" | "prev_hash" | "hash" | "subject_digest" | "erasure_mac";

/** A record that isn't in a chain yet. The spool holds these. */
export type Entry = Omit<RecordRow, ChainColumn> & Readonly<{ phase: Phase; action: RecordedAction }>;

/** What all entries of one look have in common. */
export type LookFields = Omit<
  Entry,
  "id" | "phase" | "at_ms" | "subject_salt" | "verdict" | "cause_factor" | "cause_value" | "session_count" | "outcome"
>;

const textLengthMax = 500;

/** An entry of a look. */
export function entryOf(
  look: LookFields,
  phase: Phase,
  outcome: "ok" | ProblemCode | null,
  { verdict, cause, sessionCount }: Findings = { verdict: null, cause: null, sessionCount: null },
): Entry {
  return {
    ...look,
    id: randomUUID(),
    phase,
    at_ms: Date.now(),
    subject_salt: look.subject_hash === null ? null : randomBytes(16).toString("base64url"),
    verdict,
    cause_factor: cause?.factor ?? null,
    cause_value: cause === null ? null : storable(cause.value),
    session_count: sessionCount,
    outcome,
  };
}

/** The intent of an entry's look, at the same moment. */
export function intentOf({ id: _id, phase: _phase, at_ms, subject_salt: _salt, ...look }: Entry): Entry {
  return { ...entryOf(look, "intent", null), at_ms };
}

/** Where something was done: in the frame of a host, by its ID, or on this computer, by its name. */
export function placeOf(host: string | null): string {
  return storable(host ?? hostname());
}

/** A text as both databases store it: PostgreSQL has no NUL and no lone surrogates. Cut at 500 characters. */
export function storable(text: string): string {
  return text.slice(0, textLengthMax).toWellFormed().replaceAll("\0", "\ufffd");
}
