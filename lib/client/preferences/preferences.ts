"use client";

import { createContext, use } from "react";
import { createStore, useStore } from "@/lib/client/browser/store";
import { defaultPreferences, type Preferences, parsePreferences } from "@/lib/client/preferences/parse-preferences";
import { useViewerZoneOfTimes } from "@/lib/client/viewer/viewer-zone";
import { isZone, type Zone } from "@/lib/domain/time/zone";
import { zoneOfClock } from "@/lib/presentation/viewer/viewer-clock";

/** The preferences in the request's cookies, for rendering on the server and for hydration. */
export const ServerPreferences = createContext(defaultPreferences);

const preferences = createStore(typeof document === "undefined" ? defaultPreferences : readFromBrowser());

/** The current preferences. */
export function usePreferences(): Preferences {
  const fromServer = use(ServerPreferences);
  return useStore(preferences, (current) => current, fromServer);
}

/** The time zone of the page. It is the agent's own if the viewer's is selected but not known. */
export function useZone(): Zone {
  const { clock, zone } = usePreferences();
  return zoneOfClock(clock, { own: zone, viewer: useViewerZoneOfTimes() });
}

/** Changes a preference on this page and, through a cookie, on later ones. */
export function setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  writeCookie(name, value);
  showPreference(name, value);
}

/** Changes a preference on this page only. */
export function showPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  preferences.set({ ...preferences.get(), [name]: value });
  if (name === "theme") applyTheme(preferences.get().theme);
}

function writeCookie(name: keyof Preferences, value: string): void {
  const yearSeconds = 365 * 24 * 60 * 60;
  try {
    document.cookie = `desk-${name}=${encodeURIComponent(value)}; path=/; max-age=${yearSeconds}; samesite=lax`;
  } catch {
    // A frame may not be allowed to have cookies. The preference then lasts as long as the page.
  }
}

function applyTheme(theme: Preferences["theme"]): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Reads the cookies, and updates the zone in them, so that the server renders the next page in the browser's zone. */
function readFromBrowser(): Preferences {
  const cookies = new Map(readableCookies().split("; ").filter(isOurCookie).map(splitCookie));
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // A system set to an offset has no named zone, and the server refuses it.
  const zone = isZone(ownZone) ? ownZone : "UTC";
  if (cookies.get("desk-zone") !== zone) writeCookie("zone", zone);
  return { ...parsePreferences((name) => cookies.get(name)), zone };
}

/** Where a frame may not have cookies, reading them can throw. */
function readableCookies(): string {
  try {
    return document.cookie;
  } catch {
    return "";
  }
}

/** Cookies of other applications may not even be decodable. */
function isOurCookie(pair: string): boolean {
  return /^desk-\w+=[\w%.+-]*$/.test(pair) && !/%(?![\da-f]{2})/i.test(pair);
}

function splitCookie(pair: string): readonly [name: string, value: string] {
  const equals = pair.indexOf("=");
  return [pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1))];
}
