import type { VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { EpochMs } from "@/lib/domain/units";

/** One of the agent's own recent look-ups. It identifies nobody: `label` is masked, and so are names in `headline`. */
export type RecentLookup = Readonly<{
  ref: LookupRef;
  label: string;
  verdict: VerdictId;
  verdictLabel: string;
  headline: string;
  /** When it was last answered. */
  at: EpochMs;
}>;

/** `GET /api/recent-lookups`: newest first, each viewer once. */
export type RecentLookups = Readonly<{ asOf: EpochMs; lookups: readonly RecentLookup[] }>;
