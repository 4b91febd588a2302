/** The verdicts that the page's Answer card can show. */
type Verdict =
  | "Our service"
  | "This title"
  | "CDN path"
  | "Network or provider"
  | "Device or app"
  | "Account or rights"
  | "Viewer left"
  | "Nothing wrong"
  | "Not enough data";

/**
 * A viewer with a story. The counts are right for at least an hour after the simulator's start. Those of
 * `sixHundred` change every hour, those of `fiveThousand`, `eveningPeaks` and `thirtyThousand` every few minutes.
 */
export interface Story {
  readonly viewerId: string;
  readonly title: string;
  /** The correct verdict for the last 24 hours, with its evidence. */
  readonly expected: string;
  /** Null if the story tests the format of the data, not a cause. */
  readonly verdict: Verdict | null;
  /** Readable sessions that started in the last 24 hours. */
  readonly sessions24h: number;
  /** How many of these are start failures, exits before video start or playback failures. */
  readonly failed24h: number;
  readonly ongoing?: number;
  readonly deviceName?: string;
  readonly asset?: string;
  readonly cdn?: string;
  readonly isp?: string;
  readonly appVersion?: string;
  readonly errorCode?: string;
  /** Sessions of the last 24 hours that lack a required field. The app must skip and count them. */
  readonly unreadableSessions?: number;
  /** Sessions in the last 30 days, if the story depends on that number. */
  readonly sessions30d?: number;
  /** Bursts of failed starts of a device in a loop, evenly spread over some seconds. */
  readonly loops?: readonly Loop[];
  /** The API key that can see this viewer, if not the main one. */
  readonly clientId?: string;
}

/** `fromSecond` counts from `hoursAgo`, which is on a whole minute. */
interface Loop {
  readonly hoursAgo: number;
  readonly fromSecond: number;
  readonly seconds: number;
  readonly sessions: number;
  readonly errorCode: string;
}
