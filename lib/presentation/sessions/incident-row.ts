import { type Outcome, outcomes } from "@/lib/domain/sessions/outcome";
import { milliseconds, minuteMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { formatDuration } from "@/lib/presentation/format/format-time";
import type { IncidentGroup } from "@/lib/presentation/sessions/list-rows";
import { type ListClock, type ListTime, listPeriod } from "@/lib/presentation/sessions/list-time";
import { type SessionCells, type SessionRow, sessionCells } from "@/lib/presentation/sessions/session-row";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";

/** The row of an incident, ready to draw. */
export type IncidentRow = Readonly<
  Pick<SessionRow, "tone" | "shape"> & {
    time: ListTime;
    /** The name of its button: "5 attempts in 4 min, then played on the phone". */
    name: string;
    /** What its attempts have in common, or how many different values there are. */
    cells: Readonly<Record<SharedColumn, string>>;
    /** "4 min, then played on the phone"; `""` if there is nothing to say. */
    rest: string;
  }
>;
type SharedColumn = Exclude<keyof SessionCells, "startTime" | "watched" | "rebuffering">;

/** An incident's row. Period, duration and ending are the whole incident's, everything else is of the attempts shown. */
export function incidentRow({ incident, shown }: IncidentGroup, clock: ListClock): IncidentRow {
  const { startedAt, endedAt, ending, sessions } = incident;
  const cells = shown.map(sessionCells);
  const { tone, shape } = outcomeStyles[worstOf(shown.map(({ outcome }) => outcome))];
  const isPartial = shown.length < sessions.length;
  const shared = (column: SharedColumn, noun: string) => {
    const values = new Set(cells.map((texts) => texts[column]).filter((text) => text !== "–"));
    const [first = "–"] = values;
    return values.size > 1 ? counted(values.size, noun) : first;
  };
  const kinds = new Set(cells.map(({ outcome }) => outcome));
  const [outcome = ""] = kinds;
  const count = isPartial ? `${shown.length} of ${sessions.length}` : String(shown.length);
  const duration = incidentDuration(incident);
  const attempts = isPartial ? `${count} attempts` : counted(shown.length, "attempt");
  return {
    time: listPeriod([startedAt, endedAt], shown[0]?.startedAt ?? startedAt, clock),
    name: `${attempts}${duration === null ? "" : ` in ${duration}`}${ending === null ? "" : `, ${ending}`}`,
    ...{ tone, shape },
    cells: {
      outcome: kinds.size > 1 ? attempts : `${outcome}${isPartial ? ", " : " ×"}${count}`,
      title: shared("title", "title"),
      device: shared("device", "device"),
      network: shared("network", "network"),
      error: shared("error", "error"),
      app: shared("app", "version"),
      cdn: shared("cdn", "CDN"),
      place: shared("place", "place"),
    },
    rest: [duration, ending].filter((part) => part !== null).join(", "),
  };
}

/** The most severe outcome. */
function worstOf(found: readonly Outcome[]): Outcome {
  return outcomes.findLast(({ id }) => found.includes(id))?.id ?? "unclear";
}

/** "4 min" for 3 min 40 s: whole minutes from one minute on. `null` if it has no length. */
export function incidentDuration({ startedAt, endedAt }: IncidentGroup["incident"]): string | null {
  const elapsed = endedAt - startedAt;
  if (elapsed <= 0) return null;
  return formatDuration(milliseconds(elapsed < minuteMs ? elapsed : Math.round(elapsed / minuteMs) * minuteMs));
}
