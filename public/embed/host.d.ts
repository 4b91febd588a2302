/** Whom to look up: a viewer ID, byte for byte as Conviva has it, or an IP address. */
export type Viewer = Readonly<{ viewerId: string }> | Readonly<{ viewerIp: string }>;

/** The colours of the desk. `auto` follows the system. */
export type Theme = "light" | "dark" | "auto";

/** Why the desk needs a fresh launch token: nobody is signed in, or the sign-in is about to expire. */
export type NeedAuthReason = "signed-out" | "expiring";

/** A note for the ticket, as plain text with line breaks. */
export type Note = Readonly<{ text: string; format: "plain" }>;

/** The answer for the viewer that was looked up. `confidence` is `null` only with `unknown`. */
export type Verdict = Readonly<{
  verdict: "service" | "title" | "cdn" | "network" | "device" | "account" | "left" | "nothing" | "unknown";
  confidence: "high" | "medium" | "low" | null;
  headline: string;
}>;

export type MountOptions = Readonly<{
  /** The desk's origin: `https://desk.example.com`. */
  desk: string;
  /** This page's `id` in the desk's `EMBED_HOSTS_FILE`. */
  host: string;
  /**
   * Returns a fresh launch token for the agent, signed by your server. It's called at the start and whenever the desk needs
   * another one, so don't reuse tokens. Without it, or if it fails, the agent signs in by pop-up.
   */
  token?: () => string | Promise<string>;
  /** The caller of the ticket that is open. */
  lookUp?: Viewer;
  theme?: Theme;
  /** The language of phrases and formats (BCP 47). */
  language?: string;
  /** The frame's accessible name; "Viewer Desk" by default. */
  title?: string;
  /** Makes the frame as high as its content, within these bounds. Without it, the frame is as high as the element. */
  resize?: Readonly<{ minPx: number; maxPx: number }>;
  /**
   * The agent pressed "Insert note". Return `true`, or a promise of it, once it's in the ticket: then the desk tells the agent
   * that it's inserted, and otherwise only that it was sent.
   */
  onInsertNote?: (note: Note) => unknown;
  onVerdict?: (verdict: Verdict) => void;
  /** Called before `token`, if there is one. */
  onNeedAuth?: (reason: NeedAuthReason) => void;
}>;

export type MountedDesk = Readonly<{
  /** Looks up another caller. Before the desk is ready, only the last one counts. */
  lookUp: (viewer: Viewer) => void;
  setTheme: (theme: Theme) => void;
  setLanguage: (language: string) => void;
  /** Ends the agent's sign-in in the frame, which forgets what it loaded. Mount the desk again for the next agent. */
  signOut: () => void;
  /** Removes the frame and stops listening. */
  destroy: () => void;
}>;

/**
 * Puts the desk into a frame inside `element`.
 *
 * @throws {TypeError} If `desk` isn't a URL.
 */
export function mount(element: HTMLElement, options: MountOptions): MountedDesk;
