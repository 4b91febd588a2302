import { counted } from "@/lib/presentation/format/counted";

/** The texts of the desk in a frame, around what it has in common with a viewer's page. */
export const embedTexts = {
  signIn: "Sign in to Viewer Desk",
  signingIn: "Signing in…",
  signInDetail: "A window opens, where you confirm who you are. Then you continue here.",
  ended: "You're signed out",
  endedDetail: "This page stays as it is. Sign in to continue.",
  codeRefused: "This code has expired or was already used. Sign in again.",
  tokenRefused: "The page around this frame couldn't sign you in. Sign in here.",
  popUpBlocked: "The window was blocked. Open it here, and type the code that it shows:",
  popUpLink: "Sign-in window",
  popUpNever: "If that doesn't open either, use Viewer Desk in its own browser tab.",
  haveCode: "I have a code",
  code: "Code from the sign-in window",
  useCode: "Use code",
  newTab: "Open in a new tab",
  cannotRun: "Viewer Desk can't run in this frame.",
  unknownHost: "This page isn't set up to show Viewer Desk. You can use it in a tab of its own.",
  noViewer: "Look up a viewer to see what went wrong.",
  insertNote: "Insert note",
  rangeMenu: "Time range and clock",
  allMetrics: "All metrics",
  all: "Show all",
  details: "Session details",
} as const;

/**
 * What became of a note. Only the host page knows whether it's in the ticket.
 *
 * @param host - "Acme Support".
 */
export function insertionText(status: "sent" | "inserted", host: string): string {
  return status === "inserted" ? "Note inserted." : `Sent to ${host}.`;
}

/**
 * Why signing in didn't work: a code or token that was refused, otherwise what the server says.
 *
 * @param of - What wasn't accepted: a code of the sign-in window, or a token of the page around the frame.
 */
export function signInProblemText(
  { status, title }: Readonly<{ status: number; title: string }>,
  of: "code" | "token",
): string {
  if (status < 400 || status >= 500) return `${title}.`;
  return of === "code" ? embedTexts.codeRefused : embedTexts.tokenRefused;
}

/** The texts of the window that hands a sign-in over to a frame. */
export const handOverTexts = {
  /** @param host - "Acme Support". */
  heading: (host: string) => `Use Viewer Desk in ${host}?`,
  /** @param name - The signed-in person's. */
  detail: (name: string) =>
    `You're signed in as ${name}. The frame can look up viewers in your name for up to an hour.`,
  embedder: "Shown by",
  /** @param host - "Acme Support". */
  confirm: (host: string) => `Continue in ${host}`,
  onlyIf: "Continue only if you opened this window from there.",
  signInFirst: "Sign in first. Then you can continue.",
  typeCode: "Type this code into Viewer Desk there. It works once, for two minutes.",
  done: "You can close this window.",
  noFrame: "This window isn't connected to the page that shows Viewer Desk. Close it, and select “Sign in” there.",
  unknownHost: "No page with this name is set up to show Viewer Desk.",
} as const;

/** A code as typed, with the spaces, hyphens and small letters of people removed. */
export function typedCode(text: string): string {
  return text.replace(/[\s-]/g, "").toUpperCase();
}

/** Beside a day of the list: "4 of 7 failed", or "7 sessions" if none did. */
export function dayCount(failed: number, all: number): string {
  return failed > 0 ? `${failed} of ${all} failed` : counted(all, "session");
}

/** The button below the first rows of the list: "Show all 43 sessions". */
export function showAllText(count: number): string {
  return `Show all ${count} sessions`;
}

/** Above a list that is narrowed to the sessions of a statement. */
export function evidenceText(shown: number, all: number): string {
  return `${shown} of ${all} sessions`;
}
