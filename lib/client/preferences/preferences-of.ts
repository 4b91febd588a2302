import { isZone } from "@/lib/domain/time/zone";
import type { Zone } from "@/lib/presentation/format/format-time";
import type { Clock } from "@/lib/presentation/viewer/viewer-clock";

/**
 * What the browser may remember: nothing of it names anybody. It lives in cookies, so that the server
 * draws the page in the agent's zone and theme from the first byte.
 */
export type Preferences = Readonly<{
  theme: "system" | "light" | "dark";
  /** Whose clock times are shown by: the agent's, the viewer's where it is known, or UTC. */
  clock: Clock;
  /** The agent's zone, as the browser last said. */
  zone: Zone;
  /** Whether single keys (j, k, c, /) act. */
  keys: "on" | "off";
  /** The language of the phrase book for the caller, as BCP 47 writes it; the page's own stays English. */
  language: string;
}>;

export const defaultPreferences: Preferences = {
  theme: "system",
  clock: "mine",
  zone: "UTC",
  keys: "on",
  language: "en",
};

const allowed = {
  theme: (text: string) => ["system", "light", "dark"].includes(text),
  clock: (text: string) => ["mine", "viewer", "utc"].includes(text),
  zone: isZone,
  keys: (text: string) => ["on", "off"].includes(text),
  language: (text: string) => /^[a-z]{2,3}(-[a-z\d]{1,8}){0,4}$/i.test(text),
} as const satisfies Record<keyof Preferences, (text: string) => boolean>;

/** Reads preferences out of cookies' values; one that makes no sense counts as not set. */
export function parsePreferences(cookie: (name: string) => string | undefined): Preferences {
  const read = Object.entries(allowed).map(([name, isAllowed]) => {
    const text = cookie(`desk-${name}`) ?? "";
    return [name, isAllowed(text) ? text : defaultPreferences[name as keyof Preferences]];
  });
  return Object.fromEntries(read);
}
