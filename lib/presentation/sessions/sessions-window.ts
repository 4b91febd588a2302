import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Zone } from "@/lib/domain/time/zone";
import { formatClock, formatSpan, zoneName } from "@/lib/presentation/format/format-time";

/** Where the sessions come from, in one line: as of when, how far behind they can be, and for which window. */
export function describeSessionsWindow({ asOf, range }: SessionsAnswer, zone: Zone): string {
  const asOfClock = `${formatClock(asOf, zone)} ${zoneName(asOf, zone)}`;
  return `Conviva's sessions as of ${asOfClock}; Conviva can lag by minutes · ${formatSpan(range.start, range.end, zone)}`;
}
