import { asSessionId, type Session } from "@/lib/domain/sessions/session";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { type Lane, prepareTimeline } from "@/lib/presentation/timeline/prepare-timeline";

/** Monday 16 November 2026, midnight UTC. */
export const monday = Date.UTC(2026, 10, 16);

type Overrides = Partial<Omit<Session, "id" | "startedAt" | "endedAt" | "texts" | "numbers">> &
  Readonly<{
    id?: string;
    start?: number;
    end?: number | null;
    texts?: Partial<Session["texts"]>;
    numbers?: Partial<Session["numbers"]>;
  }>;

/** A session of a minute on a phone, for tests; `start` and `end` are epoch milliseconds. */
export function sessionWith({ id = "s", start = monday, end, texts, numbers, ...rest }: Overrides = {}): Session {
  return {
    id: asSessionId(id),
    clientId: "client",
    viewerId: null,
    startedAt: epochMs(start),
    endedAt: end === null ? null : epochMs(end ?? start + minuteMs),
    isEnded: true,
    outcome: "played-well",
    errors: [],
    ...rest,
    texts: { ...noTexts, asset: "Evening News", deviceName: "Phone", ...texts },
    numbers: { ...noNumbers, ...numbers },
  };
}

/** The lane of the first of these sessions. */
export function laneOf(...sessions: readonly Session[]): Lane {
  const [lane] = prepareTimeline(sessions).lanes;
  if (lane === undefined) throw new Error("a lane needs a session");
  return lane;
}

const noTexts: Session["texts"] = {
  endedStatus: null,
  asset: null,
  category: null,
  deviceName: null,
  deviceHardware: null,
  osVersion: null,
  browserName: null,
  appVersion: null,
  city: null,
  isp: null,
  cdn: null,
  ip: null,
};

const noNumbers: Session["numbers"] = {
  videoStartTime: null,
  videoRestartTime: null,
  playingTime: null,
  rebufferingTime: null,
  rebufferingRatio: null,
  connectionInducedRebufferingRatio: null,
  averagePeakBitrate: null,
  bitrateSwitches: null,
  averageFramerate: null,
  percentageComplete: null,
  contentLength: null,
};
