import type { Session } from "@/lib/domain/sessions/session";

type Described = Pick<Session, "texts">;

/** The browser a session ran in; `null` in an app, whose browser Conviva calls "Native". */
export function browserOf({ texts: { browserName } }: Described): string | null {
  return browserName?.startsWith("Native") ? null : browserName;
}

/** What an agent would call a device. Words of the phrase book: `words.{kind}`. */
export const deviceKinds = ["tv", "stick", "box", "console", "phone", "tablet", "computer"] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** Order matters: a tablet's text may name a phone's system, and a stick's a television. */
const kindPatterns: readonly (readonly [DeviceKind, RegExp])[] = [
  ["stick", /stick|chromecast|dongle/],
  ["console", /xbox|playstation|\bps[345]\b|nintendo|console/],
  ["tablet", /ipad|tablet|galaxy tab|kindle fire/],
  ["phone", /iphone|phone|handset|mobile|pixel|galaxy/],
  ["box", /apple tv|roku(?!.*\btv\b)|set[- ]?top|\bstb\b|shield|fire tv(?!.*edition)|tivo|\bbox\b/],
  ["tv", /smart ?tv|\btv\b|tizen|webos|bravia|television|vizio|hisense/],
  ["computer", /desktop|laptop|computer|\bpc\b|\bmac\b|macbook|windows|macos|chrome ?os|linux/],
];

/** The kind of device, read from its name, else its type, else its system; `null` when none of them tells. */
export function deviceKindOf(session: Described): DeviceKind | null {
  const { deviceName, deviceHardware, osVersion } = session.texts;
  for (const candidate of [deviceName, deviceHardware, osVersion]) {
    const lower = candidate?.toLowerCase() ?? "";
    const found = kindPatterns.find(([, pattern]) => pattern.test(lower));
    if (found) return found[0];
  }
  return browserOf(session) === null ? null : "computer";
}
