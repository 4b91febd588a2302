import { type DeviceKind, deviceKindOf } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";
import type { SaidDevice } from "@/lib/presentation/complaint/complaint";
import { foldedWords } from "@/lib/presentation/complaint/fold";

/** What callers take one kind of device for: whoever plays on a stick says it was on the TV. */
const takenFor = {
  tv: { stick: 0.7, box: 0.7, console: 0.6 },
  stick: { box: 0.7, tv: 0.5 },
  box: { stick: 0.7, tv: 0.5 },
  console: {},
  phone: {},
  tablet: {},
  computer: {},
} as const satisfies Record<DeviceKind, Partial<Record<DeviceKind, number>>>;

/**
 * Tells how well a play's device fits one of those that were said, from 0 to 1; `null` when Conviva does not tell.
 * Plays are many and devices few, so each device is compared once.
 */
export function deviceFitter(devices: readonly SaidDevice[]): (session: Session) => number | null {
  const known = new Map<string, number | null>();
  return (session) => {
    const { deviceName, deviceHardware, osVersion, browserName } = session.texts;
    const key = [deviceName, deviceHardware, osVersion, browserName].join("\n");
    const before = known.get(key);
    if (before !== undefined) return before;
    const fits = devices.map((device) => fitOne(session, device)).filter((fit) => fit !== null);
    const fit = fits.length === 0 ? null : Math.max(...fits);
    known.set(key, fit);
    return fit;
  };
}

function fitOne(session: Session, { kinds, names }: SaidDevice): number | null {
  const asked = [
    ...(kinds.length > 0 ? [fitKind(session, kinds)] : []),
    ...names.map((name) => fitName(session, name, kinds.length > 0)),
  ];
  const known = asked.filter((fit) => fit !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function fitKind(session: Session, kinds: readonly DeviceKind[]): number | null {
  const kind = deviceKindOf(session);
  if (kind === null) return null;
  if (kinds.includes(kind)) return 1;
  return Math.max(...kinds.map((said) => (takenFor[said] as Partial<Record<DeviceKind, number>>)[kind] ?? 0));
}

/** @param isKindSaid - Then the name may begin a longer word: "macOS" is a Mac, but "Firefox" is no Fire TV. */
function fitName({ texts }: Session, name: string, isKindSaid: boolean): number | null {
  const told = [texts.deviceName, texts.deviceHardware, texts.osVersion, texts.browserName];
  const named = told.filter((text) => text !== null);
  if (named.length === 0) return null;
  const words = named.flatMap(foldedWords);
  const isThere = (part: string) => words.some((word) => word === part || (isKindSaid && word.startsWith(part)));
  return foldedWords(name).every(isThere) ? 1 : 0;
}
