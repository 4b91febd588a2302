import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { SignInRemaining } from "@/lib/contract/sign-in";
import { type SignInLimits, signInEnd } from "@/lib/domain/access/sign-in-end";
import { LookupError } from "@/lib/domain/problems";
import { type EpochMs, epochMs, hourMs, milliseconds, minuteMs, type Seconds } from "@/lib/domain/units";
import { env } from "@/lib/server/config/env";
import { hostOf } from "@/lib/server/embed/hosts";
import { processState } from "@/lib/server/operation/process-state";
import { within } from "@/lib/server/operation/within";
import {
  type EndReason,
  type Framed,
  findSignIn,
  insertSignIn,
  type Person,
  passOnFrames,
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
  /** Records that a person continues in a host's frame. Whoever has the bearer, which is stored nowhere, has the sign-in. */
  startFramed: (person: Person, framed: Framed, providerSid: string | null) => Promise<FramedSignIn>;
  /** A sign-in that still lasts; `null` if it has ended. */
  check: (id: string) => Promise<SignIn | null>;
  /** A frame's sign-in that still lasts; `null` if it has ended, isn't one, or its host isn't listed any more. */
  checkBearer: (bearer: string) => Promise<SignIn | null>;
  /** Notes that the person is active, in the database at most once a minute. Returns the sign-in as it then is. */
  noteActivity: (signIn: SignIn) => Promise<SignIn>;
  /** How long a sign-in still lasts without activity. */
  remaining: (signIn: SignIn) => SignInRemaining;
  /** How long a frame's sign-in still lasts at most, with activity. */
  longest: (signIn: SignIn) => Seconds;
  /** Ends sign-ins. Returns how many. */
  end: (choice: SignInChoice, reason: EndReason) => Promise<number>;
  /** Ends what a logout token names. Returns `false` if the token had been used before. */
  endByProvider: (logout: Logout) => Promise<boolean>;
}>;

/** A frame's sign-in, and its secret. */
export type FramedSignIn = Readonly<{ signIn: SignIn; bearer: string }>;

/** How long sign-ins last, at the app's own address and in frames. */
export type LimitsByKind = Readonly<{ own: SignInLimits; framed: SignInLimits }>;

/** The time of day, and a time that never jumps. */
export type SignInClock = Readonly<{ now: () => EpochMs; monotonicMs: () => number }>;

const systemClock: SignInClock = { now: () => epochMs(Date.now()), monotonicMs: () => performance.now() };

/** This process's sign-ins, from the environment. */
export function signIns(): SignIns {
  return processState("sign-ins", () => {
    const { SIGN_IN_IDLE_MINUTES, SIGN_IN_HOURS, EMBED_SIGN_IN_IDLE_MINUTES, EMBED_SIGN_IN_MINUTES } = env();
    const limits = (idleMinutes: number, longestMs: number): SignInLimits => ({
      idleMs: milliseconds(idleMinutes * minuteMs),
      absoluteMs: milliseconds(longestMs),
    });
    return openSignIns(store(), {
      own: limits(SIGN_IN_IDLE_MINUTES, SIGN_IN_HOURS * hourMs),
      framed: limits(EMBED_SIGN_IN_IDLE_MINUTES, EMBED_SIGN_IN_MINUTES * minuteMs),
    });
  });
}

/** Sign-ins in a store of the caller's, for tools and tests; the app uses `signIns()`. */
export function openSignIns(
  { db, ready }: Pick<Store, "db" | "ready">,
  limits: LimitsByKind,
  clock: SignInClock = systemClock,
): SignIns {
  const read = async (id: string) => {
    await ready();
    return findSignIn(db, id);
  };
  const verified = verifiedSignIns(read, clock.monotonicMs);
  const endOf = (signIn: SignIn) => signInEnd(signIn, signIn.framed === null ? limits.own : limits.framed);
  const lasts = (signIn: SignIn) => !signIn.isEnded && clock.now() < endOf(signIn).at;
  const secondsUntil = (at: number) => Math.max(0, Math.ceil((at - clock.now()) / 1000)) as Seconds;
  const check = async (id: string) => {
    const signIn = await needingDatabase(() => verified.get(id));
    return signIn !== null && lasts(signIn) ? signIn : null;
  };
  return {
    start: (person, providerSid, replacedId = null) =>
      needingDatabase(async () => {
        const now = clock.now();
        const id = newSecret();
        const signIn = { ...person, id, framed: null, startedAt: now, seenAt: now, isEnded: false };
        await ready();
        const replaced = await db.transaction().execute(async (trx) => {
          await insertSignIn(trx, signIn, providerSid);
          if (replacedId === null) return [];
          if (person.role !== null) await passOnFrames(trx, replacedId, signIn);
          return updateEnded(trx, { id: replacedId }, "replaced", now);
        });
        verified.forget(replaced);
        return signIn;
      }),
    startFramed: (person, framed, providerSid) =>
      needingDatabase(async () => {
        const now = clock.now();
        const bearer = newSecret();
        const signIn = { ...person, id: idOfBearer(bearer), framed, startedAt: now, seenAt: now, isEnded: false };
        await ready();
        await insertSignIn(db, signIn, providerSid);
        return { signIn, bearer };
      }),
    check,
    async checkBearer(bearer) {
      const signIn = await check(idOfBearer(bearer));
      // A host that was removed from the list loses its frames' sign-ins too.
      return signIn?.framed == null || hostOf(signIn.framed.host) === null ? null : signIn;
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
      const { at, limit } = endOf(signIn);
      return { remaining: secondsUntil(at), limit };
    },
    longest: (signIn) => secondsUntil(signIn.startedAt + limits.framed.absoluteMs),
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

function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** The ID of the sign-in that a bearer is for. From the database, nobody can make a bearer. */
function idOfBearer(bearer: string): string {
  return createHash("sha256").update(bearer).digest("base64url");
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
