import { type Assessment, assess } from "@/lib/domain/answer/assess";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codeMap from "@/lib/domain/answer/playbook/shipped/codes.json";
import type { Session } from "@/lib/domain/sessions/session";
import { defaultThresholds } from "@/lib/domain/thresholds";

/** Assesses a complete list of sessions by the shipped rules, before a comparison. */
export function assessShipped(
  sessions: readonly Session[],
  { isAddress }: Readonly<{ isAddress: boolean }> = { isAddress: false },
): Assessment {
  return assess({
    ...{ sessions, isAddress, loaded: { kind: "all" }, others: null, lastSeen: null },
    ...{ rules: defaultPlaybookRules, thresholds: defaultThresholds, codeMap, goodwill: null },
    dayOf: (instant) => new Date(instant).toISOString().slice(0, 10),
    hourOf: (instant) => new Date(instant).getUTCHours(),
  });
}
