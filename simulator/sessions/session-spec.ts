import type { Cdn } from "../catalogue/cdns.ts";
import type { Device } from "../catalogue/device.ts";
import type { Connection } from "../catalogue/networks.ts";
import type { Title } from "../catalogue/titles.ts";
import type { WirePlace, WireSession } from "../wire.ts";

/** How a session ended. Only the viewer endpoint returns `ongoing` sessions. */
export type Outcome =
  | "played"
  | "exit"
  | "start-failure-tech"
  | "start-failure-business"
  | "playback-failure-tech"
  | "playback-failure-business"
  | "ongoing";

/** The metrics of a session. `rebufferingMs` includes `connectionRebufferingMs`. */
export interface SessionMetrics {
  /** The time until the first frame, or until the attempt ended without one. */
  readonly startupMs: number;
  readonly playingMs: number;
  readonly rebufferingMs: number;
  readonly connectionRebufferingMs: number;
  readonly pausedMs: number;
  readonly restartMs: number;
  readonly bitrateBps: number;
  readonly framesPerSecond: number;
  readonly switches: number;
}

/** Everything needed to build a session. */
export interface SessionSpec {
  readonly viewerId: string;
  /** Identifies one of the viewer's devices. Sessions on the same unit have the same `client_id`. */
  readonly unit: string;
  readonly device: Device;
  readonly connection: Connection;
  readonly place: WirePlace;
  readonly title: Title;
  /** The CDNs in the order used. The session ended on the last one. */
  readonly cdns: readonly Cdn[];
  readonly appVersion: string;
  readonly startMs: number;
  readonly outcome: Outcome;
  readonly metrics: SessionMetrics;
  readonly errors: readonly unknown[];
  readonly endedStatus: string;
  /** The time between the viewer leaving and the session ending. It's long if the session ends by expiration. */
  readonly lingerMs: number;
}

/** A session of the simulated service. */
export interface StoredSession {
  readonly startMs: number;
  /** The IP addresses the session can be looked up by, in canonical form. */
  readonly addresses: readonly string[];
  /** Returns the session at the given time. An ongoing session keeps growing. */
  at(nowMs: number): WireSession;
  /** Returns a malformed version of the session, which is sent instead of the well-formed one. */
  serialize?(session: WireSession): unknown;
}
