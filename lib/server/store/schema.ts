import "server-only";
import type { Role } from "@/lib/domain/access/role";
import type { VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { LookupKind, LookupRef } from "@/lib/domain/lookup/lookup";

/**
 * An entry of the access record. Only `lib/server/records` writes it.
 *
 * `at_ms` is when it happened; a replayed entry is stored later. `look_id` and the subject's columns are covered by
 * `subject_digest`, the rest by `hash`, so that erasure can blank the subject without breaking the chain.
 */
export type RecordRow = Readonly<{
  id: string;
  look_id: string;
  phase: string;
  writer: string;
  seq: number;
  prev_hash: string;
  hash: string;
  at_ms: number;
  actor_subject: string;
  actor_name: string;
  role: string;
  /** `null` if the identity provider names no team. */
  team: string | null;
  action: string;
  /** Why, if the action needs a reason. */
  reason: string | null;
  /** Keyed hash of the viewer; `null` if the action is about no viewer, or the viewer was erased. */
  subject_hash: string | null;
  subject_key_id: string | null;
  subject_salt: string | null;
  subject_digest: string;
  /** Proves that an erasure, not somebody else, blanked the subject; `null` if nobody did. */
  erasure_mac: string | null;
  /** The range as asked; all three are `null` if the action has none, `range_days` if it's from–to. */
  range_days: number | null;
  range_start_ms: number | null;
  range_end_ms: number | null;
  /** What the answer found; `null` if it isn't known. */
  verdict: string | null;
  cause_factor: string | null;
  cause_value: string | null;
  session_count: number | null;
  /** "ok" or a problem's code; `null` for an intent. */
  outcome: string | null;
  request_id: string;
  host: string;
}>;

/** The end of one writer's chain, signed. It outlives the chain's records, so that a whole chain can't vanish. */
export type CheckpointRow = Readonly<{
  writer: string;
  /** The oldest chain that none named when this one began; `null` for the first. */
  previous_writer: string | null;
  last_seq: number;
  last_hash: string;
  at_ms: number;
  /** When retention removed the chain's records; `null` if they're kept. */
  removed_ms: number | null;
  key_id: string;
  mac: string;
}>;

/** An agent's own recent look-ups, kept apart from the record. `label` is masked. */
type RecentLookupRow = Readonly<{
  actor_subject: string;
  ref: LookupRef;
  label: string;
  kind: LookupKind;
  /** `null` until the answer is known. */
  verdict: VerdictId | null;
  verdict_label: string | null;
  /** What happened, without identifiers. */
  headline: string | null;
  at_ms: number;
}>;

/** A viewer whose identifiers a sign-in may show: it posted the viewer itself, or revealed them. */
type DisclosedViewerRow = Readonly<{ sign_in: string; ref: LookupRef; at_ms: number }>;

type HandOverNoteRow = Readonly<{
  id: string;
  subject_hash: string;
  key_id: string;
  body: string;
  author_subject: string;
  author_name: string;
  created_ms: number;
  /** `null` if it was never edited. */
  edited_ms: number | null;
  expires_ms: number;
  /** `null` if it wasn't removed. */
  removed_ms: number | null;
  removed_by: string | null;
}>;

type SignInRow = Readonly<{
  id: string;
  actor_subject: string;
  actor_name: string;
  /** `null` for a person without access. */
  role: Role | null;
  team: string | null;
  /** The identity provider's session, for back-channel logout; `null` if it names none. */
  provider_sid: string | null;
  started_ms: number;
  seen_ms: number;
  /** `null` while it lasts. */
  ended_ms: number | null;
  end_reason: string | null;
  /** The host that frames it; `null` for one at the app's own address. */
  host: string | null;
  /** The only viewer that it may see; `null` if it may look up any. */
  locked_ref: LookupRef | null;
  /** The sign-in that was handed over to the frame, which ends it too; `null` for a launch, and at the app's own address. */
  handed_over_from: string | null;
}>;

/** A one-time code that becomes a sign-in in a frame, as the hashes of its two forms. */
type EmbedCodeRow = Readonly<{
  code_hash: string;
  /** `null` for a launch, whose code nobody types. */
  short_hash: string | null;
  expires_ms: number;
  short_expires_ms: number;
  host: string;
  actor_subject: string;
  actor_name: string;
  team: string | null;
  /** The identity provider's session of the sign-in that was handed over; `null` for a launch. */
  provider_sid: string | null;
  /** The viewer that the launch named; `null` if it named none. */
  ref: LookupRef | null;
  locked_ref: LookupRef | null;
  /** The sign-in that is handed over; `null` for a launch. */
  handed_over_from: string | null;
}>;

/** A launch that has been used, until it expires. */
type UsedLaunchRow = Readonly<{ key_hash: string; expires_ms: number }>;

/** A logout token of the identity provider that has been used, until it expires. */
type LogoutTokenRow = Readonly<{ jti: string; expires_ms: number }>;

/** Every table, with times in epoch milliseconds. Both databases have the same. */
export type Tables = {
  records: RecordRow;
  record_checkpoints: CheckpointRow;
  recent_lookups: RecentLookupRow;
  disclosed_viewers: DisclosedViewerRow;
  hand_over_notes: HandOverNoteRow;
  sign_ins: SignInRow;
  logout_tokens: LogoutTokenRow;
  embed_codes: EmbedCodeRow;
  used_launches: UsedLaunchRow;
};
