"use client";

import { createContext, use, useSyncExternalStore } from "react";
import { defaultPreferences, type Preferences, parsePreferences } from "@/lib/client/preferences/preferences-of";
import { useViewerZone } from "@/lib/client/viewer/viewer-zone";
import type { Zone } from "@/lib/presentation/format/format-time";
import { zoneOfClock } from "@/lib/presentation/viewer/viewer-clock";

/** What the server read from the request's cookies, for the first drawing. */
export const ServerPreferences = createContext(defaultPreferences);

const listeners = new Set<() => void>();
let current: Preferences | undefined;

/** The preferences as they stand, in every component that asks. */
export function usePreferences(): Preferences {
  const fromServer = use(ServerPreferences);
  return useSyncExternalStore(subscribe, inBrowser, () => fromServer);
}

/** The zone that times are shown in now: the agent's own too, while the viewer's is chosen and not known. */
export function useZone(): Zone {
  const { clock, zone } = usePreferences();
  const viewer = useViewerZone();
  return zoneOfClock(clock, { own: zone, viewer: viewer?.zone ?? null });
}

/** Changes one preference here and on later pages. */
export function setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  writeCookie(name, value);
  current = { ...inBrowser(), [name]: value };
  if (name === "theme") applyTheme(current.theme);
  for (const listener of listeners) listener();
}

function writeCookie(name: keyof Preferences, value: string): void {
  const yearSeconds = 365 * 24 * 60 * 60;
  document.cookie = `desk-${name}=${encodeURIComponent(value)}; path=/; max-age=${yearSeconds}; samesite=lax`;
}

function applyTheme(theme: Preferences["theme"]): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function inBrowser(): Preferences {
  if (current) return current;
  const cookies = new Map(document.cookie.split("; ").filter(isOurs).map(splitCookie));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  current = { ...parsePreferences((name) => cookies.get(name)), zone };
  if (cookies.get("desk-zone") !== zone) writeCookie("zone", zone);
  return current;
}

/** Other applications' cookies may hold anything, also what cannot be decoded. */
function isOurs(pair: string): boolean {
  return /^desk-\w+=[\w%.+-]*$/.test(pair) && !/%(?![\da-f]{2})/i.test(pair);
}

function splitCookie(pair: string): readonly [name: string, value: string] {
  const equals = pair.indexOf("=");
  return [pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1))];
}
