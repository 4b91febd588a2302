import type { Cdn } from "../catalogue/cdns.ts";
import type { Device } from "../catalogue/device.ts";
import type { Connection } from "../catalogue/networks.ts";
import type { Title } from "../catalogue/titles.ts";
import type { WirePlace, WireSession } from "../wire.ts";

/** What became of a session; `ongoing` only ever appears on the viewer's own endpoint. */
export type Outcome =
  | "played"
  | "exit"
  | "start-failure-tech"
  | "start-failure-business"
  | "playback-failure-tech"
  | "playback-failure-business"
  | "ongoing";

/** What was measured. All times are milliseconds, `waitingMs` holds `connectionWaitingMs`. */
export interface Measures {
  /** Until the first frame, or until the attempt ended without one. */
  readonly startupMs: number;
  readonly playingMs: number;
  readonly waitingMs: number;
  readonly connectionWaitingMs: number;
  readonly pausedMs: number;
  readonly restartMs: number;
  readonly bitrateBps: number;
  readonly framesPerSecond: number;
  readonly switches: number;
}

/** All that is needed to write down one session. */
export interface SessionSpec {
  readonly viewerId: string;
  /** Which of the viewer's devices: the same unit keeps its `client_id`. */
  readonly unit: string;
  readonly device: Device;
  readonly connection: Connection;
  readonly place: WirePlace;
  readonly title: Title;
  /** In the order used; the last one is where the session ended. */
  readonly cdns: readonly Cdn[];
  readonly appVersion: string;
  readonly startMs: number;
  readonly outcome: Outcome;
  readonly measures: Measures;
  readonly errors: readonly unknown[];
  readonly endedStatus: string;
  /** From the viewer's leaving to the session's end: large when a session ends by expiration. */
  readonly lingerMs: number;
}

/** A session kept by the simulator. */
export interface StoredSession {
  readonly startMs: number;
  /** Canonical addresses the session is found by. */
  readonly addresses: readonly string[];
  /** The session as it stands at that moment: an on-going one keeps growing. */
  at(nowMs: number): WireSession;
  /** How the session goes out when that is not the well-formed way. */
  present?(session: WireSession): unknown;
}
