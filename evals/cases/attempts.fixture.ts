import {
  type AttemptResultId,
  attemptResults,
  type Measured,
  type ResultDetails,
} from "@/evals/cases/attempt-results.fixture";
import type { Device } from "@/evals/cases/devices.fixture";
import { outcomeOf, type StatusFlags, waitBeforeExit } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs } from "@/lib/domain/units";
import { readDescriptions } from "@/lib/server/conviva/wire-values";

type Circumstances = ResultDetails &
  Readonly<{
    on: Device;
    /** The provider; `null` when not sent. */
    over: string | null;
    /** "well" by default. */
    went?: AttemptResultId;
    error?: string;
    /** Titles to cycle through; ten different ones by default. */
    of?: string | readonly string[];
    /** CDNs to cycle through, each in Conviva's list form; three different ones by default. */
    via?: string | null | readonly (string | null)[];
    city?: string;
    viewer?: string;
    ip?: string;
    /** How Conviva says it ended. */
    ended?: string;
    /** When Conviva says it ended, counted from the start, if that isn't when the viewer stopped. */
    endsAfterMs?: number;
    /** Added to the result's flags, for cases in which Conviva contradicts itself. */
    flags?: Partial<StatusFlags>;
    numbers?: Measured;
    live?: boolean;
  }>;

/** Titles that no story mentions. */
export const titles = [
  "Quiet Coast",
  "The Lantern Maker: S1, E3",
  "Salt Road",
  "Night Ferry: S2, E1",
  "A Year in Tallinn",
  "Glass Orchard: S3, E7",
  "The Paper Fleet",
  "Two Rivers: S1, E1",
  "Copper Sky",
  "Eleven Stations: S4, E2",
] as const;

const cdns = ["AKAMAI", "BLUEWAVE", "NORTHPATH"] as const;

const noFlags: StatusFlags = {
  isEnded: true,
  exitBeforeVideoStart: false,
  videoStartFailure: false,
  videoStartFailureTechnical: false,
  videoStartFailureBusiness: false,
  videoPlaybackFailure: false,
  videoPlaybackFailureTechnical: false,
  videoPlaybackFailureBusiness: false,
};

/** `count` attempts, a day apart by default. */
export function attempts(
  count: number,
  { at, every = dayMs, ...circumstances }: Circumstances & Readonly<{ at: number; every?: number }>,
): readonly Session[] {
  const times = Array.from({ length: count }, (_, index) => at + index * every);
  return attemptsAt(times, circumstances);
}

/** One attempt at each of these times. */
export function attemptsAt(times: readonly number[], circumstances: Circumstances): readonly Session[] {
  return times.map((startedAt, index) => attemptOf(startedAt, index, circumstances));
}

/** A single attempt, as a list like the others. */
export function attempt({ at, ...circumstances }: Circumstances & Readonly<{ at: number }>): readonly Session[] {
  return attemptsAt([at], circumstances);
}

/** All of them in one list, newest first, as Conviva sends them. */
export function newestFirst(...series: readonly (readonly Session[])[]): readonly Session[] {
  return series.flat().toSorted((one, other) => other.startedAt - one.startedAt);
}

/** All of them in one list, in a fixed order that has nothing to do with time. */
export function shuffled(...series: readonly (readonly Session[])[]): readonly Session[] {
  const sessions = newestFirst(...series);
  const stride = 7;
  return Array.from({ length: stride }, (_, start) => sessions.filter((_, index) => index % stride === start)).flat();
}

/** As the server reads texts: "N/A" is missing. */
function asRead(texts: Readonly<Record<string, string | null>>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, readDescriptions(text)]));
}

function attemptOf(startedAt: number, index: number, circumstances: Circumstances): Session {
  const { on, over, went = "well", error, of = titles, via = cdns, ended = "Ended" } = circumstances;
  const result = attemptResults[went](circumstances, index);
  const flags = { ...noFlags, ...result.flags, ...circumstances.flags };
  const lastsMs = circumstances.endsAfterMs ?? result.lastsMs;
  const { clientId, ...described } = on;
  const session = sessionWith({
    id: `${clientId === "" ? "0.0.0.0" : clientId}.${startedAt / 1000}`,
    clientId,
    viewerId: circumstances.viewer ?? "viewer",
    startedAt,
    endedAt: lastsMs === null || !flags.isEnded ? null : startedAt + lastsMs,
    isEnded: flags.isEnded,
    errors: error === undefined ? [] : [error],
    texts: asRead({
      ...described,
      isp: over,
      cdn: itemAt(via, index),
      asset: itemAt(of, index),
      category: circumstances.live ? "Live" : "VoD",
      city: circumstances.city ?? "Chicago, Illinois, United States",
      ip: circumstances.ip ?? null,
      endedStatus: flags.isEnded ? ended : null,
    }),
    numbers: {
      ...result.numbers,
      ...(circumstances.live ? { contentLength: null, percentageComplete: null } : {}),
      ...circumstances.numbers,
    },
  });
  const wait = waitBeforeExit(session.startedAt, session.endedAt, session.texts.endedStatus);
  return { ...session, outcome: outcomeOf(flags, session, wait, defaultThresholds) };
}

function itemAt<Value extends string | null>(values: Value | readonly Value[], index: number): Value | null {
  if (!Array.isArray(values)) return values as Value;
  return (values as readonly Value[])[index % values.length] ?? null;
}
