import { factorValues } from "@/lib/domain/answer/verdict/factors";
import type { Subject } from "@/lib/domain/answer/verdict/verdict";
import { type Devices, deviceIdOf, numbered } from "@/lib/domain/device";
import { browserOf } from "@/lib/domain/device-kind";
import type { Session } from "@/lib/domain/sessions/session";

/** Whether a session has what is blamed; `null` when Conviva didn't send it. */
export function hasBlamed(session: Session, { factor, value }: Subject, devices: Devices): boolean | null {
  const values = valuesOf(session, factor, devices);
  return values.length === 0 ? null : values.includes(value);
}

/** Every way in which a verdict may name the session's value of a factor. */
function valuesOf(session: Session, factor: Subject["factor"], devices: Devices): readonly string[] {
  const device = devices.get(deviceIdOf(session));
  const name = device?.name ?? null;
  const onDevice = (text: string | null) => (text === null || name === null ? [] : [`${text} (${name})`]);
  if (factor === "device") {
    if (device === undefined || name === null) return [];
    return [name, numbered(name, device), ...onDevice(browserOf(session))];
  }
  if (factor === "app") return [...factorValues.app(session), ...onDevice(session.texts.appVersion)];
  if (factor === "system") return onDevice(session.texts.osVersion);
  return factorValues[factor](session);
}
