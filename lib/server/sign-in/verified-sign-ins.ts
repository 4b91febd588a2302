import "server-only";
import { within } from "@/lib/server/operation/within";
import type { SignIn } from "@/lib/server/sign-in/sign-in-rows";

/** How long an answer of the database is used again. An end on another instance takes effect within this time. */
const freshMs = 2_000;
/** How long a sign-in that was verified stays valid while the database doesn't answer. */
const graceMs = 60_000;
/** How long a request waits for the database if the sign-in was verified within that time. */
const graceWaitMs = 250;
const answerTimeoutMs = 2_000;

type Verified = Readonly<{ signIn: SignIn | null; verifiedAtMs: number }>;

/**
 * What this process knows of the sign-ins in the database. Requests at the same time share one question.
 *
 * @param read - Asks the database; `null` if it has no such sign-in.
 * @param monotonicMs - A clock that never jumps.
 */
export function verifiedSignIns(read: (id: string) => Promise<SignIn | null>, monotonicMs: () => number) {
  const known = new Map<string, Verified>();
  const asked = new Map<string, Promise<SignIn | null>>();

  function ask(id: string): Promise<SignIn | null> {
    const pending = asked.get(id);
    if (pending !== undefined) return pending;
    const verifiedAtMs = monotonicMs();
    const isCurrent = () => asked.get(id) === question;
    const question: Promise<SignIn | null> = within(read(id), answerTimeoutMs)
      .then((signIn) => {
        // Not if the sign-in was ended after the database was asked.
        if (isCurrent()) remember(id, { signIn, verifiedAtMs });
        return signIn;
      })
      .finally(() => {
        if (isCurrent()) asked.delete(id);
      });
    asked.set(id, question);
    return question;
  }

  function remember(id: string, verified: Verified): void {
    for (const [other, { verifiedAtMs }] of known) {
      if (verified.verifiedAtMs - verifiedAtMs >= graceMs) known.delete(other);
    }
    known.set(id, verified);
  }

  return {
    /** The sign-in, verified a moment ago. @throws What `read` throws, if it wasn't verified within the last minute. */
    async get(id: string): Promise<SignIn | null> {
      const last = known.get(id);
      const ageMs = last === undefined ? graceMs : monotonicMs() - last.verifiedAtMs;
      if (last === undefined || ageMs >= graceMs) return ask(id);
      if (ageMs < freshMs) return last.signIn;
      const before = () => last.signIn;
      return within(ask(id).catch(before), graceWaitMs, before);
    },
    /** Replaces what is known of a sign-in, without verifying it. */
    update(signIn: SignIn): void {
      const last = known.get(signIn.id);
      if (last !== undefined) known.set(signIn.id, { ...last, signIn });
    },
    /** Forgets sign-ins that were ended, so that the next request asks the database. */
    forget(ids: readonly string[]): void {
      for (const id of ids) {
        known.delete(id);
        asked.delete(id);
      }
    },
  };
}
