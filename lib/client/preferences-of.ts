import type { Zone } from "@/lib/presentation/format-time";

/**
 * What the browser may remember: nothing of it names anybody. It lives in cookies, so that the server
 * draws the page in the agent's zone and theme from the first byte.
 */
export type Preferences = Readonly<{
  theme: "system" | "light" | "dark";
  /** Whose clock times are shown by: the agent's, or UTC. */
  clock: "mine" | "utc";
  /** The agent's zone, as the browser last said. */
  zone: Zone;
  /** Whether single keys (j, k, /) act. */
  keys: "on" | "off";
}>;

export const defaultPreferences: Preferences = { theme: "system", clock: "mine", zone: "UTC", keys: "on" };

const allowed = {
  theme: (text: string) => ["system", "light", "dark"].includes(text),
  clock: (text: string) => ["mine", "utc"].includes(text),
  zone: isZone,
  keys: (text: string) => ["on", "off"].includes(text),
} as const satisfies Record<keyof Preferences, (text: string) => boolean>;

/** Reads preferences out of cookies' values; one that makes no sense counts as not set. */
export function parsePreferences(cookie: (name: string) => string | undefined): Preferences {
  const read = Object.entries(allowed).map(([name, isAllowed]) => {
    const text = cookie(`desk-${name}`) ?? "";
    return [name, isAllowed(text) ? text : defaultPreferences[name as keyof Preferences]];
  });
  return Object.fromEntries(read);
}

function isZone(text: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
