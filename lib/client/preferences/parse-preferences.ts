import type { Zone } from "@/lib/domain/time/zone";
import { isZone } from "@/lib/domain/time/zone";
import type { Clock } from "@/lib/presentation/viewer/viewer-clock";

/**
 * What the browser remembers. None of it identifies anyone. It is kept in cookies, so that the server can render the
 * page in the agent's zone and theme.
 */
export type Preferences = Readonly<{
  theme: "system" | "light" | "dark";
  /** Whose time zone the page uses: the agent's, the viewer's or UTC. */
  clock: Clock;
  /** The agent's time zone, as last reported by the browser. */
  zone: Zone;
  /** Whether single-key shortcuts (j, k, c, /) are on. */
  keys: "on" | "off";
  /** The language of the phrases for the caller, as a BCP 47 tag. The page itself is in English. */
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

/** Parses preferences from cookies. An invalid value counts as not set. */
export function parsePreferences(cookie: (name: string) => string | undefined): Preferences {
  const read = Object.entries(allowed).map(([name, isAllowed]) => {
    const text = cookie(`desk-${name}`) ?? "";
    return [name, isAllowed(text) ? text : defaultPreferences[name as keyof Preferences]];
  });
  return Object.fromEntries(read);
}
