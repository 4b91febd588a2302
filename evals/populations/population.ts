/** The sides that trouble can really be on. `none`: nothing but what goes wrong for everybody now and then. */
export const trueSides = ["device", "network", "cdn", "title", "account", "service", "none"] as const;
export type TrueSide = (typeof trueSides)[number];

/** A side, and the things on it that may be blamed, as Conviva sends them: a device's name, a provider, a CDN, a title. */
export type Culprit = Readonly<{
  side: TrueSide;
  /** Blaming any of these is right; empty if no single thing is to blame. */
  names: readonly string[];
}>;

/** What really happened to a simulated viewer. */
export type Truth = Culprit &
  Readonly<{
    /** The cause in a word or two, for the tables: "wifi", "evening-congestion", "broken-encode". */
    cause: string;
    /** What nobody could tell from it with these sessions. An answer that names both, with low confidence, is right too. */
    alsoPossible: readonly Culprit[];
    /** The `conviva_session_id`s of the sessions that went wrong because of it. */
    affected: readonly string[];
    /** Habits to divide the tables by: "burst", "data-saver", "missing-fields". */
    traits: readonly string[];
  }>;

/** A simulated viewer: a response of Conviva's session list, item by item, and the truth about it. */
export type SimulatedViewer = Readonly<{
  /** As Conviva sends them (docs/upstream.md): parsed JSON, in any order. */
  wireSessions: readonly unknown[];
  truth: Truth;
}>;

/** A way to draw viewers. */
export type Population = Readonly<{
  name: string;
  /**
   * Draws the viewer with this index. The same seed, side and index always give the same viewer.
   *
   * @param side - The side that trouble is on.
   */
  viewer: (side: TrueSide, seed: string, index: number) => SimulatedViewer;
}>;
