import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { LookupKind } from "@/lib/domain/lookup/lookup";
import type { Zone } from "@/lib/domain/time/zone";
import { formatSpan } from "@/lib/presentation/format/format-time";

type NoSessionsModel = Readonly<{ title: string; window: string; reasons: readonly string[] }>;

const checks = {
  viewerId: "Is the ID exact? Case, spaces and punctuation matter.",
  viewerIp: "Was this their IP address at the time? Addresses change, and some accounts don't send them to Conviva.",
} as const satisfies Record<LookupKind, string>;

/**
 * What an empty answer can mean, and what to check.
 *
 * @param isNeverSeen - Whether 30 days are known to be empty too.
 */
export function noSessions(
  { range }: Pick<SessionsAnswer, "range">,
  kind: LookupKind,
  { zone, isNeverSeen }: Readonly<{ zone: Zone; isNeverSeen: boolean }>,
): NoSessionsModel {
  return {
    title: "No sessions in this range.",
    window: formatSpan(range.start, range.end, zone),
    reasons: [
      isNeverSeen ? "There are none in 30 days either." : "Did they watch earlier? Choose a longer range.",
      checks[kind],
      "Conviva keeps sessions for 30 days. It has none for viewers who opted out, and the last few minutes may be missing.",
    ],
  };
}
