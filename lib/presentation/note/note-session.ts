import { deviceLabel } from "@/lib/domain/device";
import { neverStarted, type Outcome, outcomeLabel } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import { formatDuration } from "@/lib/presentation/format/format-time";
import { noteInstant } from "@/lib/presentation/note/note-times";

/** One session of the escalation packet. `null` means Conviva didn't send it. */
export type NoteSession = Readonly<{
  /** ISO 8601. */
  startedAt: string;
  /** In both zones. */
  started: string;
  outcome: Readonly<{ id: Outcome; text: string }>;
  title: string | null;
  device: string;
  app: string | null;
  system: string | null;
  network: string | null;
  cdn: string | null;
  /** Measurements: "started in 2.1 s", "played 21 min", "rebuffering 12 %". Missing ones are left out. */
  measured: readonly string[];
  errors: readonly string[];
  /** Conviva's session ID; `null` in the public form. */
  id: string | null;
}>;

/** A session as the note describes it. */
export function noteSession(session: Session, zone: Zone, isPublic: boolean): NoteSession {
  const { texts, startedAt, outcome, errors, id } = session;
  return {
    ...{ startedAt: new Date(startedAt).toISOString(), started: noteInstant(startedAt, zone) },
    outcome: { id: outcome, text: outcomeLabel(outcome) },
    ...{ title: brief(texts.asset), device: brief(deviceLabel(session)) ?? "", app: brief(texts.appVersion) },
    ...{ system: brief(texts.osVersion), network: brief(texts.isp), cdn: brief(texts.cdn) },
    ...{ measured: measuredIn(session), errors: errors.slice(0, errorsMax).flatMap((error) => brief(error) ?? []) },
    id: isPublic ? null : id,
  };
}

/** A ticket isn't a log: longer texts and more errors are cut. */
const longestText = 300;
const errorsMax = 5;

function brief(text: string | null): string | null {
  return text !== null && text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

function measuredIn({ outcome, numbers }: Session): readonly string[] {
  const { videoStartTime, playingTime, rebufferingRatio, averagePeakBitrate } = numbers;
  if (neverStarted(outcome)) return [];
  return [
    ...(videoStartTime === null ? [] : [`started in ${formatDuration(videoStartTime)}`]),
    ...(playingTime === null ? [] : [`played ${formatDuration(playingTime)}`]),
    ...(rebufferingRatio === null ? [] : [`rebuffering ${quantityText(rebufferingRatio, "percent")}`]),
    ...(averagePeakBitrate === null ? [] : [quantityText(averagePeakBitrate, "bit/s")]),
  ];
}
