import type { Incident } from "@/lib/domain/answer/incidents/incident";
import type { JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import type { Tally } from "@/lib/domain/answer/verdict/verdict";
import { type Devices, deviceIdOf, devicesOf, numbered, unknownDevice } from "@/lib/domain/device";
import { browserOf } from "@/lib/domain/device-kind";
import { classOf, inTimeOrder } from "@/lib/domain/sessions/classified-session";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/** Sessions sorted by what they count as, each list in time order. */
export type ClassifiedSessions = Readonly<{
  all: readonly Session[];
  /** Good and bad ones together: the attempts that count for quality. */
  judged: readonly JudgedAttempt[];
  bad: readonly Session[];
  good: readonly Session[];
  refused: readonly Session[];
  left: readonly Session[];
  /** Conviva doesn't say how they went. */
  unclear: readonly Session[];
  tally: Tally;
  /** All devices of the range, even when these sessions are only those of one incident. */
  devices: Devices;
}>;

/** Every incident of a list is judged against the whole list. */
const remembered = new WeakMap<
  readonly Session[],
  Readonly<{ thresholds: Thresholds; classified: ClassifiedSessions }>
>();

/** Sorts sessions by what they count as. Duplicates count once. */
export function classifySessions(sessions: readonly Session[], thresholds: Thresholds): ClassifiedSessions {
  const known = remembered.get(sessions);
  if (known !== undefined && known.thresholds === thresholds) return known.classified;
  const classified = classify(inTimeOrder(sessions), thresholds, devicesOf(sessions));
  remembered.set(sessions, { thresholds, classified });
  return classified;
}

function classify(sent: readonly Session[], thresholds: Thresholds, devices: Devices): ClassifiedSessions {
  const all = sent.map((session) => withDeviceName(session, devices));
  const entries = all.map((session) => ({ session, sessionClass: classOf(session, thresholds) }));
  const of = (wanted: string) =>
    entries.flatMap(({ session, sessionClass }) => (sessionClass === wanted ? [session] : []));
  const [bad, good, refused, left, unclear] = [of("bad"), of("good"), of("refused"), of("left"), of("unclear")];
  return {
    ...{ all, bad, good, refused, left, unclear, devices },
    judged: entries.flatMap(({ session, sessionClass }) =>
      sessionClass === "bad" || sessionClass === "good"
        ? [{ session, isBad: sessionClass === "bad", device: nameOf(session, devices) }]
        : [],
    ),
    tally: tallyOf({ all, bad, good, refused, left, unclear }),
  };
}

function tallyOf({
  all,
  ...lists
}: Pick<ClassifiedSessions, "all" | "bad" | "good" | "refused" | "left" | "unclear">): Tally {
  return {
    ...{ sessions: all.length, bad: lists.bad.length, good: lists.good.length, refused: lists.refused.length },
    ...{ left: lists.left.length, unclear: lists.unclear.length },
    onGoing: all.filter(({ isEnded }) => !isEnded).length,
  };
}

/** The session with the name that the player's other sessions have, if its own lacks one: failed starts often do. */
function withDeviceName(session: Session, devices: Devices): Session {
  if (session.texts.deviceName !== null || session.clientId === "") return session;
  const name = devices.get(session.clientId)?.name ?? null;
  const isNews = name !== null && name !== browserOf(session);
  return isNews ? { ...session, texts: { ...session.texts, deviceName: name } } : session;
}

/** An incident's attempts, and all good ones: other incidents may have other causes. */
export function onlyIncident(classified: ClassifiedSessions, { attempts }: Incident): ClassifiedSessions {
  const ids = new Set(attempts.map(({ id }) => id));
  const own = (sessions: readonly Session[]) => sessions.filter(({ id }) => ids.has(id));
  const { good, judged, devices } = classified;
  const [bad, refused, left] = [own(classified.bad), own(classified.refused), own(classified.left)];
  const all = inTimeOrder([...bad, ...refused, ...left, ...good]);
  return {
    ...{ all, good, bad, refused, left, unclear: [], devices },
    judged: judged.filter(({ session, isBad }) => !isBad || ids.has(session.id)),
    tally: tallyOf({ all, good, bad, refused, left, unclear: [] }),
  };
}

/** The same, with these failures as refusals: account rules caused them, whatever Conviva calls them. */
export function withRefusals(classified: ClassifiedSessions, refusals: readonly Session[]): ClassifiedSessions {
  if (refusals.length === 0) return classified;
  const ids = new Set(refusals.map(({ id }) => id));
  const bad = classified.bad.filter(({ id }) => !ids.has(id));
  const refused = inTimeOrder([...classified.refused, ...refusals]);
  return {
    ...{ ...classified, bad, refused },
    judged: classified.judged.filter(({ session }) => !ids.has(session.id)),
    tally: tallyOf({ ...classified, bad, refused }),
  };
}

function nameOf(session: Session, devices: Devices): string | null {
  const id = deviceIdOf(session);
  const device = id === null ? undefined : devices.get(id);
  return device === undefined ? null : numbered(device.name ?? unknownDevice, device);
}
