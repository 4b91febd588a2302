import type { Ending, Incident } from "@/lib/domain/answer/incidents/incident";
import { count, duration, type PhraseValues, text, times } from "@/lib/domain/answer/playbook/phrase";
import { type IncidentShape, incidentLineOf } from "@/lib/domain/answer/playbook/phrase-book";
import { symptomOf } from "@/lib/domain/answer/verdict/symptom";
import type { Symptom } from "@/lib/domain/answer/verdict/verdict";
import { knownDeviceLabel } from "@/lib/domain/device";
import { deviceKindOf } from "@/lib/domain/device-kind";
import { isRefused, neverStarted, troublesOf } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { milliseconds } from "@/lib/domain/units";
import { fill, type Speech, symptomText } from "@/lib/presentation/answer/fill";
import { deviceKindWords } from "@/lib/presentation/complaint/device-kind-words";
import { valueText } from "@/lib/presentation/format/value-text";

/** The wording, and the thresholds for trouble. */
type IncidentSpeech = Speech & Readonly<{ thresholds: Thresholds }>;

/** An incident as the caller experienced it: how often they tried, for how long, and how it ended. */
export function incidentLine(incident: Incident, { book, zone, thresholds }: IncidentSpeech): string {
  const speech = { book, zone };
  const { attempts, startedAt, endedAt } = incident;
  const { ending, playedNext } = endOf(incident);
  const shape = shapeOf(incident);
  const tries = shape === "refused" ? attempts.filter(({ outcome }) => outcome.endsWith("-business")) : attempts;
  const devices = new Set(attempts.map((attempt) => knownDeviceLabel(attempt)));
  const [device] = devices;
  const other = playedNext && knownDeviceLabel(playedNext);
  const values: PhraseValues = {
    times: times(tries.length),
    count: count(tries.length),
    symptom: text(symptomText(symptomIn(incident, thresholds), tries.length, book)),
    ...(endedAt > startedAt ? { duration: duration(milliseconds(endedAt - startedAt)) } : {}),
    ...(devices.size === 1 && device ? { device: text(device) } : {}),
    ...(other ? { other: text(other) } : {}),
  };
  return fill(book.incidents[incidentLineOf(shape, ending)], values, speech);
}

/**
 * How an incident ended, after a number of attempts: "then played on the phone", "then gave up". `null` if neither the
 * viewer nor the video did anything after them.
 */
export function incidentEnding(incident: Incident): string | null {
  const { attempts } = incident;
  const { ending, playedNext } = endOf(incident);
  switch (ending) {
    case "played-elsewhere":
      return `then played on ${playedNext === null ? "another device" : otherDevice(playedNext, attempts)}`;
    case "played-again":
      return "then played";
    case "watched-on":
      return "kept watching";
    case "on-going":
      return "still playing";
    case "gave-up":
      return shapeOf(incident) === "tried" ? "then gave up" : null;
  }
}

/** How it ended. Nobody who then played another title on another device is said to have given up. */
function endOf({ ending, resolution, nextPlay }: Incident): Readonly<{ ending: Ending; playedNext: Session | null }> {
  return ending === "gave-up" && nextPlay !== null
    ? { ending: "played-elsewhere", playedNext: nextPlay }
    : { ending, playedNext: resolution };
}

/** "the phone" if no attempt was on a phone, otherwise the device's own name. */
function otherDevice(played: Session, attempts: readonly Session[]): string {
  const kind = deviceKindOf(played);
  if (kind !== null && !attempts.some((attempt) => deviceKindOf(attempt) === kind)) {
    return `the ${deviceKindWords[kind]}`;
  }
  const label = knownDeviceLabel(played);
  return label === null ? "another device" : valueText(label);
}

function shapeOf({ kind, attempts }: Incident): IncidentShape {
  if (kind === "refused" || kind === "left") return kind;
  if (attempts.every(({ outcome }) => !neverStarted(outcome) && !isRefused(outcome))) {
    return attempts.length === 1 ? "played-once" : "played";
  }
  return attempts.length === 1 ? "once" : "tried";
}

/** What happened to the attempts. Doesn't name trouble that these thresholds don't show. */
function symptomIn({ attempts }: Incident, thresholds: Thresholds): Symptom {
  const isUnnamed = attempts.some(
    (session) =>
      (session.outcome === "trouble" || session.outcome === "on-going") &&
      troublesOf(session, thresholds).length === 0,
  );
  return isUnnamed ? "mixed" : (symptomOf(attempts, thresholds) ?? "mixed");
}
