import { type CdnKey, cdns } from "../catalogue/cdns.ts";
import { type DeviceKey, devices } from "../catalogue/devices.ts";
import type { Connection } from "../catalogue/networks.ts";
import { type PlaceKey, places } from "../catalogue/places.ts";
import { type Title, titleOf, titles } from "../catalogue/titles.ts";
import { createRandom } from "../random.ts";
import { storeSession } from "../sessions/build-session.ts";
import type { Outcome, SessionSpec, StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What stories are told against: the simulator's start, to the minute, and its seed. */
export interface StoryContext {
  readonly anchorMs: number;
  readonly seed: number;
}

/** One session as a story tells it; what is left out is ordinary. */
export interface Take {
  /** Hours before the simulator's start; `startMs` instead for an absolute time. */
  readonly hoursAgo?: number;
  readonly startMs?: number;
  readonly device?: DeviceKey;
  /** Tells two devices of one kind apart. */
  readonly unit?: string;
  readonly on?: Connection;
  readonly place?: PlaceKey;
  readonly title?: string | Title;
  readonly cdn?: CdnKey | readonly CdnKey[];
  readonly appVersion?: string;
  readonly outcome?: Outcome;
  readonly minutes?: number;
  /** Seconds to the first frame, or waited for it in vain. */
  readonly startup?: number;
  /** Seconds waited for the connection while playing. */
  readonly waiting?: number;
  /** Megabits per second. */
  readonly megabits?: number;
  readonly errors?: readonly unknown[];
  readonly endedStatus?: string;
  readonly lingerHours?: number;
}

/** Tells the sessions of one viewer; `usual` holds what most of them share. */
export interface Cast {
  readonly context: StoryContext;
  spec(take: Take): SessionSpec;
  tell(...takes: readonly Take[]): StoredSession[];
  /** The quiet evenings from `fromDay` to `toDay` days ago, all of them well outside the last day. */
  life(options: LifeOptions): StoredSession[];
}

/** Which evenings, how often, and what they share beyond the usual. */
interface LifeOptions extends Take {
  readonly fromDay?: number;
  readonly toDay?: number;
  readonly perDay?: number;
  readonly devices: readonly DeviceKey[];
}

const calmTitles = titles.filter((title) => title.category === "VoD" && title.asset !== stories.badTitle.asset);
const calmCdns: readonly CdnKey[] = ["akamai", "cloudfront", "fastly"];

/** A cast for a viewer at home on one connection. */
export function createCast(
  viewerId: string,
  context: StoryContext,
  home: Connection,
  place: PlaceKey = "chicago",
): Cast {
  const spec = (take: Take) => specOf(viewerId, context, { on: home, place, ...take });
  const tell = (...takes: readonly Take[]) => takes.map((take) => storeSession(spec(take)));
  const life = (options: LifeOptions) => tell(...evenings(viewerId, context, options));
  return { context, spec, tell, life };
}

function specOf(
  viewerId: string,
  { anchorMs, seed }: StoryContext,
  take: Take & { on: Connection; place: PlaceKey },
): SessionSpec {
  const startMs = take.startMs ?? Math.round(anchorMs - (take.hoursAgo ?? 0) * hour);
  const random = createRandom(seed, viewerId, anchorMs - startMs);
  const device = take.device ?? "rokuUltra";
  const title =
    typeof take.title === "object" ? take.title : take.title ? titleOf(take.title) : random.pick(calmTitles);
  const route = take.cdn === undefined ? [random.pick(calmCdns)] : [take.cdn].flat();
  const waitingMs = Math.round((take.waiting ?? random.next() * 0.9) * 1000);
  const longest = title.lengthMs || Number.POSITIVE_INFINITY;
  return {
    viewerId,
    unit: take.unit ?? device,
    device: devices[device],
    connection: take.on,
    place: places[take.place],
    title,
    cdns: route.map((key) => cdns[key]),
    appVersion: take.appVersion ?? "8.13",
    startMs,
    outcome: take.outcome ?? "played",
    measures: {
      startupMs: Math.round((take.startup ?? 0.9 + random.next() * 1.6) * 1000),
      playingMs: Math.min(longest, Math.round((take.minutes ?? 18 + random.next() * 24) * minute)),
      waitingMs,
      connectionWaitingMs: Math.round(waitingMs * (take.waiting === undefined ? 0.6 : 0.94)),
      pausedMs: random.chance(0.25) ? random.integer(8_000, 180_000) : 0,
      restartMs: random.chance(0.3) ? random.integer(400, 2_600) : 0,
      bitrateBps: Math.round((take.megabits ?? 4.6 + random.next() * 3.2) * 1e6),
      framesPerSecond: Math.round((23.9 + random.next() * 5.9) * 100) / 100,
      switches: random.integer(1, 9),
    },
    errors: take.errors ?? [],
    endedStatus: take.endedStatus ?? (random.chance(0.7) ? "By Expiration" : "By Client"),
    lingerMs: take.lingerHours === undefined ? random.integer(200, 60_000) : take.lingerHours * hour,
  };
}

function evenings(viewerId: string, { anchorMs, seed }: StoryContext, options: LifeOptions): Take[] {
  const { fromDay = 2, toDay = 28, perDay = 2, devices: keys, ...take } = options;
  const midnight = Math.floor(anchorMs / day) * day;
  const takes: Take[] = [];
  for (let daysAgo = fromDay; daysAgo <= toDay; daysAgo++) {
    const random = createRandom(seed, "evening", viewerId, daysAgo);
    const count = random.integer(Math.max(0, perDay - 1), perDay + 1);
    for (let index = 0; index < count; index++) {
      // Midnight to five o'clock UTC is an evening in America.
      const startMs = midnight - daysAgo * day + index * 75 * minute + random.integer(0, 20 * minute);
      takes.push({ ...take, startMs, device: random.pick(keys) });
    }
  }
  return takes;
}
