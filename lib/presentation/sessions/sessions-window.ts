import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { formatClock, formatSpan, zoneName } from "@/lib/presentation/format/format-time";

type Answered = Pick<SessionsAnswer, "asOf" | "range">;

/** Where the sessions come from, in one line: as of when, how far behind they can be, and for which window. */
export function describeSessionsWindow({ asOf, range }: Answered, zone: Zone): string {
  const asOfClock = `${formatClock(asOf, zone)} ${zoneName(asOf, zone)}`;
  return `Conviva's sessions as of ${asOfClock}; Conviva can lag by minutes · ${formatSpan(range.start, range.end, zone)}`;
}

/** How current the sessions are, beside the zone's name: "as of 14:49". */
export function sessionsAsOf(asOf: EpochMs, zone: Zone): string {
  return `as of ${formatClock(asOf, zone)}`;
}
