import type { SignInLimit } from "@/lib/domain/access/sign-in-end";
import type { Seconds } from "@/lib/domain/units";

/** How long a sign-in still lasts without activity, and what ends it then. */
export type SignInRemaining = Readonly<{ remaining: Seconds; limit: SignInLimit }>;
