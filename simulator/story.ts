/** The verdicts of the page's card "Answer". */
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
 * A named viewer of the simulator. Counts hold for an hour or more after the simulator's start; those of
 * `sixHundred` and `fiveThousand` shift with every hour and every few minutes.
 */
export interface Story {
  readonly viewerId: string;
  readonly title: string;
  /** What a right reading of the last 24 hours says, and why. */
  readonly expected: string;
  /** Null where the story is about the shape of the data and not about a cause. */
  readonly verdict: Verdict | null;
  /** Readable sessions that began in the last 24 hours. */
  readonly sessions24h: number;
  /** Of these, those that failed to start, were left before the start, or broke off. */
  readonly failed24h: number;
  readonly ongoing?: number;
  readonly deviceName?: string;
  readonly asset?: string;
  readonly cdn?: string;
  readonly isp?: string;
  readonly appVersion?: string;
  readonly errorCode?: string;
  /** Sessions of the last 24 hours without the required id or start: to be skipped and counted. */
  readonly unreadableSessions?: number;
  /** Sessions of the last 30 days, where that number is the story. */
  readonly sessions30d?: number;
  /** The key that sees this viewer; the usual one when absent. */
  readonly clientId?: string;
}
