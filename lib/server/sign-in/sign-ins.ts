import "server-only";
import { randomBytes } from "node:crypto";
import type { SignInRemaining } from "@/lib/contract/sign-in";
import { type SignInLimits, signInEnd } from "@/lib/domain/access/sign-in-end";
import { LookupError } from "@/lib/domain/problems";
import { type EpochMs, epochMs, hourMs, milliseconds, minuteMs, type Seconds } from "@/lib/domain/units";
import { env } from "@/lib/server/config/env";
import { processState } from "@/lib/server/operation/process-state";
import { within } from "@/lib/server/operation/within";
import {
  type EndReason,
  findSignIn,
  insertSignIn,
  type Person,
  type SignIn,
  type SignInChoice,
  updateEnded,
  updateSeen,
  useLogoutToken,
} from "@/lib/server/sign-in/sign-in-rows";
import { verifiedSignIns } from "@/lib/server/sign-in/verified-sign-ins";
import { type Store, store } from "@/lib/server/store/store";

/** What a logout token says. It names a person, a session at the identity provider, or both. */
export type Logout = Readonly<{ jti: string; expiresAt: EpochMs; choice: SignInChoice }>;

/**
 * The sign-ins of this installation. They're in the database, so that one can be ended on every instance within seconds.
 * Whatever needs the database throws `sign-in-unavailable` without it.
 */
export type SignIns = Readonly<{
  /**
   * Records that a person has signed in. `providerSid` is the identity provider's session; `null` if it names none. The
   * sign-in that the browser had before ends, whoever's it was; `null` if it had none.
   */
  start: (person: Person, providerSid: string | null, replacedId?: string | null) => Promise<SignIn>;
  /** A sign-in that still lasts; `null` if it has ended. */
  check: (id: string) => Promise<SignIn | null>;
  /** Notes that the person is active, in the database at most once a minute. Returns the sign-in as it then is. */
  noteActivity: (signIn: SignIn) => Promise<SignIn>;
  /** How long a sign-in still lasts without activity. */
  remaining: (signIn: SignIn) => SignInRemaining;
  /** Ends sign-ins. Returns how many. */
  end: (choice: SignInChoice, reason: EndReason) => Promise<number>;
  /** Ends what a logout token names. Returns `false` if the token had been used before. */
  endByProvider: (logout: Logout) => Promise<boolean>;
}>;

/** The time of day, and a time that never jumps. */
export type SignInClock = Readonly<{ now: () => EpochMs; monotonicMs: () => number }>;

const systemClock: SignInClock = { now: () => epochMs(Date.now()), monotonicMs: () => performance.now() };

/** This process's sign-ins, from the environment. */
export function signIns(): SignIns {
  return processState("sign-ins", () => {
    const { SIGN_IN_IDLE_MINUTES, SIGN_IN_HOURS } = env();
    const limits = {
      idleMs: milliseconds(SIGN_IN_IDLE_MINUTES * minuteMs),
      absoluteMs: milliseconds(SIGN_IN_HOURS * hourMs),
    };
    return openSignIns(store(), limits);
  });
}

/** Sign-ins in a store of the caller's, for tools and tests; the app uses `signIns()`. */
export function openSignIns(
  { db, ready }: Pick<Store, "db" | "ready">,
  limits: SignInLimits,
  clock: SignInClock = systemClock,
): SignIns {
  const read = async (id: string) => {
    await ready();
    return findSignIn(db, id);
  };
  const verified = verifiedSignIns(read, clock.monotonicMs);
  const lasts = (signIn: SignIn) => !signIn.isEnded && clock.now() < signInEnd(signIn, limits).at;
  return {
    start: (person, providerSid, replacedId = null) =>
      needingDatabase(async () => {
        const now = clock.now();
        const id = randomBytes(32).toString("base64url");
        const signIn = { ...person, id, startedAt: now, seenAt: now, isEnded: false };
        await ready();
        const replaced = await db.transaction().execute(async (trx) => {
          await insertSignIn(trx, signIn, providerSid);
          return replacedId === null ? [] : updateEnded(trx, { id: replacedId }, "replaced", now);
        });
        verified.forget(replaced);
        return signIn;
      }),
    async check(id) {
      const signIn = await needingDatabase(() => verified.get(id));
      return signIn !== null && lasts(signIn) ? signIn : null;
    },
    async noteActivity(signIn) {
      const now = clock.now();
      if (now - signIn.seenAt < minuteMs) return signIn;
      const seen = { ...signIn, seenAt: now };
      verified.update(seen);
      await needingDatabase(() => updateSeen(db, signIn.id, now));
      return seen;
    },
    remaining(signIn) {
      const { at, limit } = signInEnd(signIn, limits);
      return { remaining: Math.max(0, Math.ceil((at - clock.now()) / 1000)) as Seconds, limit };
    },
    end: (choice, reason) =>
      needingDatabase(async () => {
        await ready();
        const ids = await updateEnded(db, choice, reason, clock.now());
        verified.forget(ids);
        return ids.length;
      }),
    endByProvider: ({ jti, expiresAt, choice }) =>
      needingDatabase(async () => {
        await ready();
        const now = clock.now();
        // Together, so that a token whose sign-ins couldn't be ended can be sent again.
        const ids = await db.transaction().execute(async (trx) => {
          const isNew = await useLogoutToken(trx, jti, { now, expiresAt });
          return isNew ? updateEnded(trx, choice, "provider", now) : null;
        });
        verified.forget(ids ?? []);
        return ids !== null;
      }),
  };
}

/** How long a change may take. */
const changeTimeoutMs = 5_000;

async function needingDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await within(work(), changeTimeoutMs);
  } catch (thrown) {
    throw new LookupError("sign-in-unavailable", { cause: thrown });
  }
}
