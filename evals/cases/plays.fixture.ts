import { type CourseId, courses, type Measured, type Particulars } from "@/evals/cases/courses.fixture";
import type { Device } from "@/evals/cases/devices.fixture";
import { outcomeOf, type StatusFlags, waitBeforeExit } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs } from "@/lib/domain/units";

type Circumstances = Particulars &
  Readonly<{
    on: Device;
    /** The provider; `null` when not sent. */
    over: string | null;
    /** "well" unless said. */
    went?: CourseId;
    error?: string;
    /** Titles, taken in turn and over again; many unless said. */
    of?: string | readonly string[];
    /** CDNs, taken in turn and over again, each in Conviva's list form; three unless said. */
    via?: string | null | readonly (string | null)[];
    city?: string;
    viewer?: string;
    ip?: string;
    /** How Conviva says it ended. */
    ended?: string;
    /** When Conviva says it ended, from the start, where that is not when the viewer stopped. */
    endsAfterMs?: number;
    /** On top of the flags of the course, where Conviva contradicts itself. */
    flags?: Partial<StatusFlags>;
    numbers?: Measured;
    live?: boolean;
  }>;

/** Titles of which none has a part in a story. */
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

const calm: StatusFlags = {
  isEnded: true,
  exitBeforeVideoStart: false,
  videoStartFailure: false,
  videoStartFailureTechnical: false,
  videoStartFailureBusiness: false,
  videoPlaybackFailure: false,
  videoPlaybackFailureTechnical: false,
  videoPlaybackFailureBusiness: false,
};

/** So many plays, a day apart unless said. */
export function plays(
  count: number,
  { at, every = dayMs, ...circumstances }: Circumstances & Readonly<{ at: number; every?: number }>,
): readonly Session[] {
  const times = Array.from({ length: count }, (_, index) => at + index * every);
  return playsAt(times, circumstances);
}

/** A play at each of these times. */
export function playsAt(times: readonly number[], circumstances: Circumstances): readonly Session[] {
  return times.map((startedAt, index) => playOf(startedAt, index, circumstances));
}

/** A single play, as a list like the others. */
export function play({ at, ...circumstances }: Circumstances & Readonly<{ at: number }>): readonly Session[] {
  return playsAt([at], circumstances);
}

/** All of them in one list, the newest first, as Conviva lists them. */
export function newestFirst(...series: readonly (readonly Session[])[]): readonly Session[] {
  return series.flat().toSorted((one, other) => other.startedAt - one.startedAt);
}

/** All of them in one list, in no order at all; always the same one. */
export function shuffled(...series: readonly (readonly Session[])[]): readonly Session[] {
  const sessions = newestFirst(...series);
  const stride = 7;
  return Array.from({ length: stride }, (_, start) => sessions.filter((_, index) => index % stride === start)).flat();
}

function playOf(startedAt: number, index: number, circumstances: Circumstances): Session {
  const { on, over, went = "well", error, of = titles, via = cdns, ended = "Ended" } = circumstances;
  const course = courses[went](circumstances, index);
  const flags = { ...calm, ...course.flags, ...circumstances.flags };
  const lastsMs = circumstances.endsAfterMs ?? course.lastsMs;
  const { clientId, ...described } = on;
  const session = sessionWith({
    id: `${clientId === "" ? "0.0.0.0" : clientId}.${startedAt / 1000}`,
    clientId,
    viewerId: circumstances.viewer ?? "viewer",
    startedAt,
    endedAt: lastsMs === null || !flags.isEnded ? null : startedAt + lastsMs,
    isEnded: flags.isEnded,
    errors: error === undefined ? [] : [error],
    texts: {
      ...described,
      isp: over,
      cdn: inTurn(via, index),
      asset: inTurn(of, index),
      category: circumstances.live ? "Live" : "VoD",
      city: circumstances.city ?? "Chicago, Illinois, United States",
      ip: circumstances.ip ?? null,
      endedStatus: flags.isEnded ? ended : null,
    },
    numbers: {
      ...course.numbers,
      ...(circumstances.live ? { contentLength: null, percentageComplete: null } : {}),
      ...circumstances.numbers,
    },
  });
  const wait = waitBeforeExit(session.startedAt, session.endedAt, session.texts.endedStatus);
  return { ...session, outcome: outcomeOf(flags, session.numbers, wait, defaultThresholds) };
}

function inTurn<Value extends string | null>(values: Value | readonly Value[], index: number): Value | null {
  if (!Array.isArray(values)) return values as Value;
  return (values as readonly Value[])[index % values.length] ?? null;
}
