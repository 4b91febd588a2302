import type { Ending, Incident } from "@/lib/domain/answer/incidents/incident";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { classOf, inTimeOrder, type SessionClass } from "@/lib/domain/sessions/classified-session";
import { lastSeen } from "@/lib/domain/sessions/last-seen";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { epochMs, minuteMs } from "@/lib/domain/units";

/** From here on a troubled play counts as watched to its end: credits are left out. */
const watchedOnPercent = 80;
const watchedOnMs = 15 * minuteMs;

type Open = { attempts: Session[]; classified: Set<SessionClass>; endedAt: number; resolution: Session | null };

/**
 * Joins attempts that a caller lived through as one: on the same title or device, each beginning within
 * `incidentGapMinutes` of the end of the one before. The first good play on one of them that begins within
 * `resolutionMinutes` of the last is how it ended.
 *
 * @returns Newest first. Attempts are those that did not go well; a single one is an incident too.
 */
export function findIncidents(
  sessions: readonly Session[],
  rules: PlaybookRules,
  thresholds: Thresholds,
): readonly Incident[] {
  const gapMs = rules.incidentGapMinutes * minuteMs;
  const resolutionMs = rules.resolutionMinutes * minuteMs;
  const found: Open[] = [];
  let open: Open[] = [];
  for (const session of inTimeOrder(sessions)) {
    const sessionClass = classOf(session, thresholds);
    if (sessionClass === "unclear") continue;
    const since = ({ endedAt }: Open) => session.startedAt - endedAt;
    open = open.filter((one) => one.resolution === null && since(one) <= Math.max(gapMs, resolutionMs));
    const isOf = ({ attempts }: Open) => attempts.some((attempt) => isAlike(attempt, session));
    if (sessionClass === "good") {
      const ended = open.findLast((one) => since(one) <= resolutionMs && isOf(one));
      if (ended) ended.resolution = session;
      continue;
    }
    const joined = open.findLast((one) => since(one) <= gapMs && isOf(one));
    if (joined) {
      joined.attempts.push(session);
      joined.classified.add(sessionClass);
      joined.endedAt = Math.max(joined.endedAt, lastSeen(session));
      continue;
    }
    // What went wrong again after a pause was not ended by what comes now.
    open = open.filter((one) => !isOf(one));
    const begun: Open = {
      attempts: [session],
      classified: new Set([sessionClass]),
      endedAt: lastSeen(session),
      resolution: null,
    };
    open.push(begun);
    found.push(begun);
  }
  return found.flatMap(close).reverse();
}

function close({ attempts, classified, endedAt, resolution }: Open): readonly Incident[] {
  const [first] = attempts;
  if (first === undefined) return [];
  return [
    {
      id: first.id,
      kind: classified.has("bad") ? "technical" : classified.has("refused") ? "refused" : "left",
      attempts,
      startedAt: first.startedAt,
      endedAt: epochMs(endedAt),
      ending: endingOf(attempts, resolution),
      resolution,
    },
  ];
}

function endingOf(attempts: readonly Session[], resolution: Session | null): Ending {
  if (resolution !== null) {
    return attempts.some((attempt) => isSameDevice(attempt, resolution)) ? "played-again" : "played-elsewhere";
  }
  const last = attempts.at(-1);
  if (last?.isEnded === false) return "on-going";
  return last !== undefined && isWatchedOn(last) ? "watched-on" : "gave-up";
}

/** Whether a troubled play was watched all the same: nearly whole, or for long where its share is not known. */
function isWatchedOn({ outcome, numbers: { percentageComplete, playingTime } }: Session): boolean {
  if (outcome !== "trouble") return false;
  return percentageComplete === null ? (playingTime ?? 0) >= watchedOnMs : percentageComplete >= watchedOnPercent;
}

/** Two people behind one address live through nothing as one, whatever they watch. */
function isAlike(a: Session, b: Session): boolean {
  if (a.viewerId !== null && b.viewerId !== null && a.viewerId !== b.viewerId) return false;
  return isSameDevice(a, b) || (a.texts.asset !== null && a.texts.asset === b.texts.asset);
}

function isSameDevice(a: Session, b: Session): boolean {
  if (a.clientId !== "" && b.clientId !== "") return a.clientId === b.clientId;
  return a.texts.deviceName !== null && a.texts.deviceName === b.texts.deviceName;
}
