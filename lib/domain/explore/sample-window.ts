import { hourMs, type Milliseconds, milliseconds } from "@/lib/domain/units";

/** A window that can be chosen with one click: up to now, of this length. */
export type SampleWindow = Readonly<{ id: string; lengthMs: Milliseconds }>;

export const sampleWindows = [
  { id: "3h", lengthMs: milliseconds(3 * hourMs) },
  { id: "1h", lengthMs: milliseconds(hourMs) },
] as const satisfies readonly SampleWindow[];

/** The value of the choice of a window's own start and end. */
export const customWindow = "custom";
