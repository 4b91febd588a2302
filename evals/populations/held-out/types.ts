import type { Random } from "../../random.ts";
import type { TrueSide } from "../population.ts";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export type Kind = "phone" | "tablet" | "tv" | "stick" | "box" | "console" | "laptop";
/** Players that word errors alike. */
export type PlayerGroup = "exo" | "apple" | "web" | "roku" | "tv";

export type DeviceModel = Readonly<{
  kind: Kind;
  /** Coarse, as most accounts send it. */
  name: string;
  /** As it is sold, as others send it. */
  marketing: string;
  manufacturer: string;
  model: string;
  os: string;
  osVersions: readonly string[];
  player: string;
  group: PlayerGroup;
  browser: string;
  ladderBps: number;
  startMs: number;
}>;

/** A version that a device has from a moment on. */
export type Step = Readonly<{ from: number; version: string }>;

export type Device = Readonly<{
  id: number;
  clientId: string;
  model: DeviceModel;
  apps: readonly Step[];
  systems: readonly Step[];
  portable: boolean;
  dataSaver: boolean;
  /** Old or full devices start everything slower, without being broken. */
  slowness: number;
}>;

export type Geo = Readonly<{
  city: string;
  state: string;
  stateCode: string;
  postal: string;
  dma: string;
  country: string;
  countryCode: string;
  continent: string;
}>;

export type Line = Readonly<{
  id: number;
  kind: "home" | "carrier" | "public";
  isp: string;
  asn: string;
  asnName: string;
  ip: string;
  geo: Geo;
  mbps: number;
  /** The share of plays with some rebuffering when nothing is wrong. */
  flaky: number;
}>;

export type Asset = Readonly<{
  name: string;
  show: string;
  live: boolean;
  lengthMs: number;
  premium: boolean;
  drm: boolean;
  /** Only for events: when they are on. */
  from?: number;
}>;

export type Sitting = Readonly<{
  id: number;
  at: number;
  device: Device;
  line: Line;
  cdn: string;
  plan: readonly Asset[];
  budgetMs: number;
  zapping: boolean;
  /** How long this person waits for a start. */
  patienceMs: number;
  /** So many attempts of bad luck at its beginning. */
  badLuck: number;
  /** The other devices that this person could take instead. */
  spare: readonly Device[];
}>;

/** Why something failed, before any player has worded it. */
export type Family =
  | "timeout"
  | "dns"
  | "segment"
  | "manifest"
  | "decode"
  | "memory"
  | "drm-device"
  | "crash"
  | "generic"
  | "licence-expired"
  | "licence-server"
  | "login-server"
  | "backend"
  | "concurrency"
  | "lapsed"
  | "region"
  | "device-limit"
  | "package"
  | "token"
  | "age";

/** What a cause, or bad luck, does to one attempt. */
export type Trouble = Readonly<{
  startError?: Family;
  playError?: Family;
  /** The place in the video at which play breaks, the same each time. */
  breakAtMs?: number;
  /** It never starts, and no error is reported. */
  hangs?: boolean;
  startFactor?: number;
  stallPercent?: number;
  bitrateFactor?: number;
  /** The error's text tells nothing. */
  vague?: boolean;
}>;

export type Attempt = Readonly<{
  at: number;
  sitting: Sitting;
  device: Device;
  line: Line;
  cdn: string;
  asset: Asset;
  app: string;
  system: string;
  uptimeHours: number;
  /** Other devices of the account that play just now. */
  concurrent: number;
}>;

export type Outcome = Readonly<{
  kind: "played" | "exit" | "start-failure" | "playback-failure";
  startMs: number;
  waitMs: number;
  playMs: number;
  stallMs: number;
  seekMs: number;
  pausedMs: number;
  bitrateBps: number;
  positionMs: number;
  family?: Family;
  vague: boolean;
  endAt: number;
}>;

export type Session = Readonly<{
  attempt: Attempt;
  outcome: Outcome;
  cdns: readonly string[];
  affected: boolean;
  wrong: boolean;
}>;

export type Cause = Readonly<{
  side: TrueSide;
  cause: string;
  names: readonly string[];
  traits: readonly string[];
  strike: (attempt: Attempt, random: Random) => Trouble | null;
  /** Whether an attempt involves what is broken, struck or not. */
  involves: (attempt: Attempt) => boolean;
  /** Whether it was broken then. */
  active: (at: number) => boolean;
  /** Sides that could look like this; the sessions decide whether they can be excluded. */
  rivals: readonly TrueSide[];
  /** Rivals that no session can exclude. */
  forced: readonly Readonly<{ side: TrueSide; names: readonly string[] }>[];
  /** The sittings, changed by what the cause makes people do. */
  sittings?: readonly Sitting[];
  /** The fewest affected sessions that make it the reason for a call. */
  atLeast: number;
}>;
