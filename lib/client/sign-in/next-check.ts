import type { SignInRemaining } from "@/lib/contract/sign-in";
import { type Milliseconds, milliseconds } from "@/lib/domain/units";

/** How long before its end a sign-in's warning is shown. */
export const warningSeconds = 120;

/** During the warning, because the person may stay signed in in another window. */
const checkSeconds = 10;

/**
 * When to ask the server again how long the sign-in lasts: when the warning is due, and often during it. The first check
 * after the end finds that it has ended.
 */
export function nextCheckMs({ remaining }: SignInRemaining): Milliseconds {
  const seconds = remaining > warningSeconds ? remaining - warningSeconds : Math.min(remaining, checkSeconds);
  return milliseconds(Math.max(1, seconds) * 1000);
}
