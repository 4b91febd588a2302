import { type EpochMs, epochMs, type Milliseconds } from "@/lib/domain/units";

/** Why a sign-in ends by itself: nobody used it, or it has lasted for a whole shift. */
export type SignInLimit = "idle" | "absolute";

/** How long a sign-in lasts without activity, and at most. */
export type SignInLimits = Readonly<{ idleMs: Milliseconds; absoluteMs: Milliseconds }>;

type Times = Readonly<{ startedAt: EpochMs; seenAt: EpochMs }>;

/** When a sign-in ends unless there is activity, and which limit ends it. */
export function signInEnd({ startedAt, seenAt }: Times, { idleMs, absoluteMs }: SignInLimits) {
  const idleEnd = seenAt + idleMs;
  const absoluteEnd = startedAt + absoluteMs;
  const limit: SignInLimit = idleEnd < absoluteEnd ? "idle" : "absolute";
  return { at: epochMs(Math.min(idleEnd, absoluteEnd)), limit };
}
