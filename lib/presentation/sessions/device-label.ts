import type { Session } from "@/lib/domain/sessions/session";

/** "Windows PC · Chrome": the device, and its browser if it is one; `null` when Conviva named neither. */
export function namedDevice({ texts }: Pick<Session, "texts">): string | null {
  const { deviceName, browserName } = texts;
  const browser = browserName?.startsWith("Native") ? null : browserName;
  return [deviceName, browser].filter((name) => name !== null).join(" · ") || null;
}

/** The same, for reading: a device nobody named is "Unknown device". */
export function deviceLabel(session: Pick<Session, "texts">): string {
  return namedDevice(session) ?? "Unknown device";
}
