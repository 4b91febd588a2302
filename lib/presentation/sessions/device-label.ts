import { deviceNameOf } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";

/** The same, for reading: a device nobody named is "Unknown device". */
export function deviceLabel(session: Pick<Session, "texts">): string {
  return deviceNameOf(session) ?? "Unknown device";
}
