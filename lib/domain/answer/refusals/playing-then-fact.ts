import { texts } from "@/lib/domain/answer/playbook/phrase";
import type { Overlaps } from "@/lib/domain/answer/refusals/overlapping-plays";
import { fact } from "@/lib/domain/answer/verdict/facts";
import type { Fact } from "@/lib/domain/answer/verdict/verdict";
import { type Devices, deviceIdOf, deviceLabel, numbered } from "@/lib/domain/device";

/** The devices that played when an attempt was blocked; `null` if two never did at that moment. */
export function playingThenFact({ atRefusal }: Overlaps, devices: Devices): Fact | null {
  if (atRefusal === null) return null;
  const names = atRefusal.plays.map((play) => {
    const device = devices.get(deviceIdOf(play));
    return device === undefined || device.name === null ? deviceLabel(play) : numbered(device.name, device);
  });
  return fact("playing-then", { names: texts(names) }, atRefusal.plays);
}
