import type { Trial } from "@/lib/domain/answer/verdict/trials";
import type { CauseId, FactorId } from "@/lib/domain/answer/verdict/verdict";
import { deviceIdOf, deviceNameOf } from "@/lib/domain/device";
import { browserOf } from "@/lib/domain/device-kind";
import type { Session } from "@/lib/domain/sessions/session";

type Described = Pick<Session, "texts">;

/** The values a session has of each factor; none when Conviva didn't send any. Every comparison reads sessions here. */
export const factorValues = {
  device: (session) => known(deviceNameOf(session)),
  app: ({ texts }) => known(texts.appVersion),
  system: (session) => onDevice(session.texts.osVersion, session),
  network: ({ texts }) => known(texts.isp),
  cdn: ({ texts }) => texts.cdn?.split(", ") ?? [],
  title: ({ texts }) => known(texts.asset),
} as const satisfies Readonly<Record<FactorId, (session: Described) => readonly string[]>>;

/** One way to tell attempts apart, and the cause it points to when failures cluster on one of its values. */
export type Factor = Readonly<{
  id: FactorId;
  cause: Exclude<CauseId, "service">;
  /** How often it's this, compared with the plainest factor of the cause. */
  share: number;
  valuesOf: (session: Session) => readonly string[];
}>;

/** Every factor a verdict may blame. Of two that fit the same attempts the earlier, plainer one is named. */
export const factors: readonly Factor[] = [
  { id: "device", cause: "device", share: 1, valuesOf: factorValues.device },
  { id: "app", cause: "device", share: 0.3, valuesOf: factorValues.app },
  { id: "app", cause: "device", share: 0.3, valuesOf: (session) => onDevice(session.texts.appVersion, session) },
  { id: "system", cause: "device", share: 0.3, valuesOf: factorValues.system },
  { id: "device", cause: "device", share: 0.3, valuesOf: browserOnDevice },
  { id: "network", cause: "network", share: 1, valuesOf: factorValues.network },
  { id: "cdn", cause: "cdn", share: 1, valuesOf: factorValues.cdn },
  { id: "title", cause: "title", share: 1, valuesOf: factorValues.title },
];

/**
 * The devices one by one, which tells two of a model apart. A session that doesn't name its device has the name that
 * the player's other sessions have.
 */
export function deviceFactor(trials: readonly Trial[]): Factor {
  const names = new Map(trials.map(({ sessions: [first], device }) => [deviceIdOf(first), device]));
  return {
    id: "device",
    cause: "device",
    share: 1,
    valuesOf: (session) => known(names.get(deviceIdOf(session)) ?? null),
  };
}

/** The factors every session should state; one that doesn't can't be compared. */
export const basicFactors = ["device", "network", "title"] as const satisfies readonly FactorId[];

/** How many sessions have each value of a factor. Devices are counted by identity, so two of a model are two. */
export function valueCounts(sessions: readonly Session[], factor: FactorId): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const session of sessions) {
    const values = factor === "device" ? known(deviceIdOf(session)) : factorValues[factor](session);
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** How many different values these sessions have of a factor; see {@link valueCounts}. */
export function countValues(sessions: readonly Session[], factor: FactorId): number {
  return valueCounts(sessions, factor).size;
}

/** Whether a session doesn't state a factor. */
export function lacks(session: Session, factor: FactorId): boolean {
  return factorValues[factor](session).length === 0;
}

function known(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

/** "8.14 (LG Smart TV)". */
function onDevice(value: string | null, session: Described): readonly string[] {
  const device = deviceNameOf(session);
  return value === null || device === null ? [] : [`${value} (${device})`];
}

/** "Chrome (Windows PC)", or the device alone if it has no browser or the browser is all that is known of it. */
function browserOnDevice(session: Described): readonly string[] {
  const isBoth = session.texts.deviceName !== null && browserOf(session) !== null;
  return isBoth ? onDevice(browserOf(session), session) : factorValues.device(session);
}
