import { type CdnKey, cdns } from "../catalogue/cdns.ts";
import { type DeviceKey, devices } from "../catalogue/devices.ts";
import type { Connection } from "../catalogue/networks.ts";
import { type PlaceKey, places } from "../catalogue/places.ts";
import { type Title, titleOf, titles } from "../catalogue/titles.ts";
import { createRandom } from "../random.ts";
import { addressesOf, storeLazily, storeSession } from "../sessions/build-session.ts";
import type { Outcome, SessionSpec, StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `anchorMs` is the simulator's start, rounded down to the minute. Every time of a story is relative to it. */
export interface StoryContext {
  readonly anchorMs: number;
  readonly seed: number;
}

/** Describes one session of a story. Omitted values get a random but healthy default. */
export interface SessionOptions {
  /** Hours before `anchorMs`. Use `startMs` for an absolute time instead. */
  readonly hoursAgo?: number;
  readonly startMs?: number;
  readonly device?: DeviceKey;
  /** Distinguishes two devices of the same kind. */
  readonly unit?: string;
  readonly on?: Connection;
  readonly place?: PlaceKey;
  readonly title?: string | Title;
  readonly cdn?: CdnKey | readonly CdnKey[];
  readonly appVersion?: string;
  readonly outcome?: Outcome;
  /** Minutes played. */
  readonly minutes?: number;
  /** Seconds until the first frame, or until the attempt ended without one. */
  readonly startup?: number;
  /** Seconds of rebuffering, nearly all of it caused by the connection. */
  readonly rebuffering?: number;
  /** Megabits per second. */
  readonly megabits?: number;
  readonly errors?: readonly unknown[];
  readonly endedStatus?: string;
  readonly lingerHours?: number;
}

/** Builds the sessions of one viewer. */
export interface StoryViewer {
  spec(options: SessionOptions): SessionSpec;
  sessions(...options: readonly SessionOptions[]): StoredSession[];
  /** Sessions at the given start times. What else they are is computed whenever it's needed. All are on the viewer's connection. */
  lazySessions(startsMs: readonly number[], optionsAt: (index: number) => LazyOptions): StoredSession[];
  /** Healthy sessions on the evenings from `fromDay` to `toDay` days ago, well before the last 24 hours. */
  history(options: HistoryOptions): StoredSession[];
}

/** What `lazySessions` doesn't set itself. */
type LazyOptions = Omit<SessionOptions, "hoursAgo" | "startMs" | "on">;

/** The evenings, the average number of sessions on each, and what these sessions have in common. */
interface HistoryOptions extends SessionOptions {
  readonly fromDay?: number;
  readonly toDay?: number;
  readonly perDay?: number;
  readonly devices: readonly DeviceKey[];
}

const healthyTitles = titles.filter((title) => title.category === "VoD" && title.asset !== stories.badTitle.asset);
const healthyCdns: readonly CdnKey[] = ["akamai", "cloudfront", "fastly"];

/** Creates a viewer whose sessions use the given connection and place unless they name others. */
export function createStoryViewer(
  viewerId: string,
  context: StoryContext,
  home: Connection,
  place: PlaceKey = "chicago",
): StoryViewer {
  const spec = (options: SessionOptions) => specOf(viewerId, context, { on: home, place, ...options });
  const sessions = (...all: readonly SessionOptions[]) => all.map((options) => storeSession(spec(options)));
  const history = (options: HistoryOptions) => sessions(...evenings(viewerId, context, options));
  const addresses = addressesOf(home);
  const lazySessions = (startsMs: readonly number[], optionsAt: (index: number) => LazyOptions) =>
    startsMs.map((startMs, index) => storeLazily(startMs, addresses, () => spec({ ...optionsAt(index), startMs })));
  return { spec, sessions, lazySessions, history };
}

function specOf(
  viewerId: string,
  { anchorMs, seed }: StoryContext,
  options: SessionOptions & { on: Connection; place: PlaceKey },
): SessionSpec {
  const startMs = options.startMs ?? Math.round(anchorMs - (options.hoursAgo ?? 0) * hour);
  const random = createRandom(seed, viewerId, anchorMs - startMs);
  const device = options.device ?? "rokuUltra";
  const title =
    typeof options.title === "object"
      ? options.title
      : options.title
        ? titleOf(options.title)
        : random.pick(healthyTitles);
  const route = options.cdn === undefined ? [random.pick(healthyCdns)] : [options.cdn].flat();
  const rebufferingMs = Math.round((options.rebuffering ?? random.next() * 0.9) * 1000);
  const longest = title.lengthMs || Number.POSITIVE_INFINITY;
  return {
    viewerId,
    unit: options.unit ?? device,
    device: devices[device],
    connection: options.on,
    place: places[options.place],
    title,
    cdns: route.map((key) => cdns[key]),
    appVersion: options.appVersion ?? "8.13",
    startMs,
    outcome: options.outcome ?? "played",
    metrics: {
      startupMs: Math.round((options.startup ?? 0.9 + random.next() * 1.6) * 1000),
      playingMs: Math.min(longest, Math.round((options.minutes ?? 18 + random.next() * 24) * minute)),
      rebufferingMs,
      connectionRebufferingMs: Math.round(rebufferingMs * (options.rebuffering === undefined ? 0.6 : 0.94)),
      pausedMs: random.chance(0.25) ? random.integer(8_000, 180_000) : 0,
      restartMs: random.chance(0.3) ? random.integer(400, 2_600) : 0,
      bitrateBps: Math.round((options.megabits ?? 4.6 + random.next() * 3.2) * 1e6),
      framesPerSecond: Math.round((23.9 + random.next() * 5.9) * 100) / 100,
      switches: random.integer(1, 9),
    },
    errors: options.errors ?? [],
    endedStatus: options.endedStatus ?? (random.chance(0.7) ? "By Expiration" : "By Client"),
    lingerMs: options.lingerHours === undefined ? random.integer(200, 60_000) : options.lingerHours * hour,
  };
}

function evenings(viewerId: string, { anchorMs, seed }: StoryContext, options: HistoryOptions): SessionOptions[] {
  const { fromDay = 2, toDay = 28, perDay = 2, devices: keys, ...common } = options;
  const midnight = Math.floor(anchorMs / day) * day;
  const all: SessionOptions[] = [];
  for (let daysAgo = fromDay; daysAgo <= toDay; daysAgo++) {
    const random = createRandom(seed, "evening", viewerId, daysAgo);
    const count = random.integer(Math.max(0, perDay - 1), perDay + 1);
    for (let index = 0; index < count; index++) {
      // From midnight UTC, it's evening in America.
      const startMs = midnight - daysAgo * day + index * 75 * minute + random.integer(0, 20 * minute);
      all.push({ ...common, startMs, device: random.pick(keys) });
    }
  }
  return all;
}
