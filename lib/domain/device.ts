import type { Session } from "@/lib/domain/sessions/session";

/** What an agent would call a device. Words of the phrase book: `words.{kind}`. */
export const deviceKinds = ["tv", "stick", "box", "console", "phone", "tablet", "computer"] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** In this order: a tablet's text may name a phone's system, and a stick's a television. */
const patterns: readonly (readonly [DeviceKind, RegExp])[] = [
  ["stick", /stick|chromecast|dongle/],
  ["console", /xbox|playstation|\bps[345]\b|nintendo|console/],
  ["tablet", /ipad|tablet|galaxy tab|kindle fire/],
  ["phone", /iphone|phone|handset|mobile|pixel|galaxy/],
  ["box", /apple tv|roku(?!.*\btv\b)|set[- ]?top|\bstb\b|shield|fire tv(?!.*edition)|tivo|\bbox\b/],
  ["tv", /smart ?tv|\btv\b|tizen|webos|bravia|television|vizio|hisense/],
  ["computer", /desktop|laptop|computer|\bpc\b|\bmac\b|macbook|windows|macos|chrome ?os|linux/],
];

/** The kind of device a session ran on, by its name first, then its type and system; `null` when it cannot be told. */
export function deviceKindOf({ texts }: Pick<Session, "texts">): DeviceKind | null {
  for (const candidate of [texts.deviceName, texts.deviceHardware, texts.osVersion]) {
    const lower = candidate?.toLowerCase() ?? "";
    const found = patterns.find(([, pattern]) => pattern.test(lower));
    if (found) return found[0];
  }
  const isBrowser = texts.browserName !== null && !texts.browserName.startsWith("Native");
  return isBrowser ? "computer" : null;
}

/** "Windows PC · Chrome": the device, and its browser if it is one; `null` when Conviva named neither. */
export function deviceNameOf({ texts }: Pick<Session, "texts">): string | null {
  const { deviceName, browserName } = texts;
  const browser = browserName?.startsWith("Native") ? null : browserName;
  return [deviceName, browser].filter((name) => name !== null).join(" · ") || null;
}
