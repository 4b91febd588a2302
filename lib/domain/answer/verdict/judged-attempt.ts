import type { Session } from "@/lib/domain/sessions/session";

/** An attempt that counts for quality. Refusals, early exits and unclear sessions don't. */
export type JudgedAttempt = Readonly<{
  session: Session;
  isBad: boolean;
  /** The device's name with its number among all devices of the range; `null` when the device is unknown. */
  device: string | null;
}>;

/** The sessions of the bad attempts. */
export function badIn(judged: readonly JudgedAttempt[]): readonly Session[] {
  return judged.flatMap(({ session, isBad }) => (isBad ? [session] : []));
}

/** The sessions of the good attempts. */
export function goodIn(judged: readonly JudgedAttempt[]): readonly Session[] {
  return judged.flatMap(({ session, isBad }) => (isBad ? [] : [session]));
}
