import type { DeviceMention } from "@/lib/domain/complaint/complaint";
import { foldedWords } from "@/lib/domain/complaint/fold";
import { type DeviceKind, deviceKindOf } from "@/lib/domain/device-kind";
import type { Session } from "@/lib/domain/sessions/session";

/** Scores for the kinds callers confuse: someone who watches on a stick says "on the TV". */
const confusedKinds: Readonly<Record<DeviceKind, Partial<Record<DeviceKind, number>>>> = {
  tv: { stick: 0.7, box: 0.7, console: 0.6 },
  stick: { box: 0.7, tv: 0.5 },
  box: { stick: 0.7, tv: 0.5 },
  console: {},
  phone: {},
  tablet: {},
  computer: {},
};

/**
 * Returns a function that scores a session's device against the mentioned ones, from 0 to 1; `null` if Conviva sent
 * too little to tell, or no device was mentioned. It compares each distinct device once, because sessions are many
 * and devices are few.
 */
export function deviceMatcher(devices: readonly DeviceMention[]): (session: Session) => number | null {
  const scores = new Map<string, number | null>();
  return (session) => {
    const { deviceName, deviceHardware, osVersion, browserName } = session.texts;
    const key = [deviceName, deviceHardware, osVersion, browserName].join("\n");
    const cached = scores.get(key);
    if (cached !== undefined) return cached;
    const known = devices.map((device) => matchDevice(session, device)).filter((score) => score !== null);
    const best = known.length === 0 ? null : Math.max(...known);
    scores.set(key, best);
    return best;
  };
}

function matchDevice(session: Session, { kinds, names }: DeviceMention): number | null {
  const hasKind = kinds.length > 0;
  const scores = [
    ...(hasKind ? [matchKind(session, kinds)] : []),
    ...names.map((name) => matchName(session, name, hasKind)),
  ];
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function matchKind(session: Session, kinds: readonly DeviceKind[]): number | null {
  const actual = deviceKindOf(session);
  if (actual === null) return null;
  if (kinds.includes(actual)) return 1;
  return Math.max(...kinds.map((mentioned) => confusedKinds[mentioned][actual] ?? 0));
}

/** @param hasKind - If so, a prefix is enough: "Mac" matches "macOS". Otherwise "Fire" must not match "Firefox". */
function matchName({ texts }: Session, name: string, hasKind: boolean): number | null {
  const sent = [texts.deviceName, texts.deviceHardware, texts.osVersion, texts.browserName];
  const known = sent.filter((text) => text !== null);
  if (known.length === 0) return null;
  const words = known.flatMap(foldedWords);
  const isContained = (part: string) => words.some((word) => word === part || (hasKind && word.startsWith(part)));
  return foldedWords(name).every(isContained) ? 1 : 0;
}
