import type { JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import type { Tally } from "@/lib/domain/answer/verdict/verdict";
import { type Devices, deviceIdOf, devicesOf, numbered, unknownDevice } from "@/lib/domain/device";
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

/**
 * Sorts sessions by what they count as. Duplicates count once.
 *
 * @param devices - All devices of the range, when these sessions are only a part of it.
 */
export function classifySessions(
  sessions: readonly Session[],
  thresholds: Thresholds,
  devices: Devices = devicesOf(sessions),
): ClassifiedSessions {
  const known = remembered.get(sessions);
  if (known !== undefined && known.thresholds === thresholds) return known.classified;
  const classified = classify(inTimeOrder(sessions), thresholds, devices);
  remembered.set(sessions, { thresholds, classified });
  return classified;
}

function classify(all: readonly Session[], thresholds: Thresholds, devices: Devices): ClassifiedSessions {
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
    tally: {
      ...{ sessions: all.length, bad: bad.length, good: good.length, refused: refused.length, left: left.length },
      unclear: unclear.length,
      onGoing: all.filter(({ isEnded }) => !isEnded).length,
    },
  };
}

function nameOf(session: Session, devices: Devices): string | null {
  const id = deviceIdOf(session);
  const device = id === null ? undefined : devices.get(id);
  return device === undefined ? null : numbered(device.name ?? unknownDevice, device);
}
