import type { Ending, Incident } from "@/lib/domain/answer/incidents/incident";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { deviceIdOf, isSameDevice } from "@/lib/domain/device";
import { classOf, inTimeOrder, type SessionClass } from "@/lib/domain/sessions/classified-session";
import { lastSeen } from "@/lib/domain/sessions/last-seen";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { epochMs, minuteMs } from "@/lib/domain/units";

/** From here on a troubled play counts as watched to the end. Credits may be skipped. */
const watchedOnPercent = 80;
const watchedOnMs = 15 * minuteMs;

type OpenIncident = {
  attempts: Session[];
  classified: Set<SessionClass>;
  endedAt: number;
  resolution: Session | null;
  nextPlay: Session | null;
};

/**
 * Groups bad attempts that the caller experienced as one problem: on the same title or device, each beginning within
 * `incidentGapMinutes` of the end of the one before. The first good attempt on the same title or device that begins
 * within `resolutionMinutes` of the last bad one resolves the incident.
 *
 * @returns Newest first. A single bad attempt is an incident too.
 */
export function findIncidents(
  sessions: readonly Session[],
  rules: PlaybookRules,
  thresholds: Thresholds,
): readonly Incident[] {
  const gapMs = rules.incidentGapMinutes * minuteMs;
  const resolutionMs = rules.resolutionMinutes * minuteMs;
  const found: OpenIncident[] = [];
  let open: OpenIncident[] = [];
  for (const session of inTimeOrder(sessions)) {
    const sessionClass = classOf(session, thresholds);
    if (sessionClass === "unclear") continue;
    const since = ({ endedAt }: OpenIncident) => session.startedAt - endedAt;
    open = open.filter((one) => one.resolution === null && since(one) <= Math.max(gapMs, resolutionMs));
    const belongsTo = ({ attempts }: OpenIncident) => attempts.some((attempt) => mayBelongTogether(attempt, session));
    if (sessionClass === "good") {
      const ended = open.findLast((one) => since(one) <= resolutionMs && belongsTo(one));
      if (ended) ended.resolution = session;
      for (const one of open) {
        const isAfter = since(one) >= 0 && since(one) <= resolutionMs;
        if (one !== ended && isAfter && isOnOtherDevice(session, one)) one.nextPlay ??= session;
      }
      continue;
    }
    const joined = open.findLast((one) => since(one) <= gapMs && belongsTo(one));
    if (joined) {
      joined.attempts.push(session);
      joined.classified.add(sessionClass);
      joined.endedAt = Math.max(joined.endedAt, lastSeen(session));
      joined.nextPlay = null;
      continue;
    }
    // After a pause this is a new incident, and what follows no longer resolves the old one.
    open = open.filter((one) => !belongsTo(one));
    const begun: OpenIncident = {
      attempts: [session],
      classified: new Set([sessionClass]),
      endedAt: lastSeen(session),
      resolution: null,
      nextPlay: null,
    };
    open.push(begun);
    found.push(begun);
  }
  return found.flatMap(closeIncident).reverse();
}

function closeIncident({ attempts, classified, endedAt, resolution, nextPlay }: OpenIncident): readonly Incident[] {
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
      nextPlay: resolution === null ? nextPlay : null,
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

/** Whether a troubled play was still watched: almost to the end, or for long if its share is unknown. */
function isWatchedOn({ outcome, numbers: { percentageComplete, playingTime } }: Session): boolean {
  if (outcome !== "trouble") return false;
  return percentageComplete === null ? (playingTime ?? 0) >= watchedOnMs : percentageComplete >= watchedOnPercent;
}

/** Whether two attempts may be the same problem. Different people behind one address never share one. */
function mayBelongTogether(a: Session, b: Session): boolean {
  if (!mayBeOnePerson(a, b)) return false;
  return isSameDevice(a, b) || (a.texts.asset !== null && a.texts.asset === b.texts.asset);
}

/** Whether one person may have played on another device than those of the attempts. */
function isOnOtherDevice(session: Session, { attempts }: OpenIncident): boolean {
  const device = deviceIdOf(session);
  return device !== null && attempts.every((other) => deviceIdOf(other) !== device && mayBeOnePerson(other, session));
}

function mayBeOnePerson(a: Session, b: Session): boolean {
  return a.viewerId === null || b.viewerId === null || a.viewerId === b.viewerId;
}
