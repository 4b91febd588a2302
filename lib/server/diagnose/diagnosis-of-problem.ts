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

/** "8.14 (LG Smart TV)" is a version on a device, "Chrome (Windows PC)" a browser on one. */
const onDevice = /^(?<part>.+?) \((?<device>.+)\)$/u;
/** Names of browsers begin with these words. Names of devices have parentheses too: "Amazon Fire TV (2nd gen)". */
const browser =
  /^(?:android browser|brave|chrome|chromium|duckduckgo|edge|firefox|internet explorer|microsoft edge|mobile safari|opera|safari|samsung (?:browser|internet)|silk|uc ?browser|vivaldi|webkit|yandex)\b/iu;
const alsoOnDevice = new Map([
  ["app", "app_version"],
  ["system", "device_os_version"],
  ["device", "browser_name"],
]);

/** A browser is all that's known of some devices, and then stands for them. */
function isBrowser(value: string): boolean {
  return browser.exec(value)?.[0] === value;
}

function filtersOf({ factor, value }: Readonly<{ factor: string; value: string }>): readonly TypedFilter[] {
  const name = dimensions.get(factor);
  if (name === undefined) return [];
  const { part, device } = onDevice.exec(value)?.groups ?? {};
  const partName = alsoOnDevice.get(factor);
  const isPart = part !== undefined && device !== undefined && (factor !== "device" || browser.test(part));
  return isPart && partName !== undefined
    ? [
        { name: partName, values: [part] },
        { name: "device_name", values: [device] },
      ]
    : [{ name: factor === "device" && isBrowser(value) ? "browser_name" : name, values: [value] }];
}
