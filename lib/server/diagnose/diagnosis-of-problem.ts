import "server-only";
import type { LeadDesk } from "@/lib/contract/lead";
import { nothingTyped, type TypedFilter } from "@/lib/domain/explore/typed-sample";
import type { EpochMs } from "@/lib/domain/units";
import { diagnosisPath, typedAround } from "@/lib/server/diagnose/diagnosis-url";

/** The dimension of each factor that a verdict blames. */
const dimensions = new Map([
  ["title", "asset"],
  ["network", "isp"],
  ["cdn", "cdn"],
  ["device", "device_name"],
  ["app", "app_version"],
  ["system", "device_os_version"],
]);

/**
 * The page that diagnoses a recurring problem: errors of the last three hours, of sessions with what is blamed. An account
 * rule is diagnosed by the starts it blocked.
 */
export function diagnosisOfProblem({ verdict, cause }: LeadDesk["recurring"][number], now: EpochMs): string {
  const asked = { ...nothingTyped, filters: cause === null ? [] : filtersOf(cause) };
  const around = typedAround(asked, now, now);
  const outcome = verdict === "account" ? "start-failure-business" : null;
  return diagnosisPath("typed" in around ? around.typed : asked, { outcome, code: undefined });
}

/** "8.14 (LG Smart TV)" is a version on a device. */
const onDevice = /^(?<version>.+?) \((?<device>.+)\)$/u;

function filtersOf({ factor, value }: Readonly<{ factor: string; value: string }>): readonly TypedFilter[] {
  const name = dimensions.get(factor);
  if (name === undefined) return [];
  const { version, device } = (factor === "device" ? null : onDevice.exec(value)?.groups) ?? {};
  const isVersion = (factor === "app" || factor === "system") && version !== undefined && device !== undefined;
  return isVersion
    ? [
        { name, values: [version] },
        { name: "device_name", values: [device] },
      ]
    : [{ name, values: [value] }];
}
