import type { DeviceKind } from "@/lib/domain/device";
import type { EpochMs } from "@/lib/domain/units";
import type { TroubleId } from "@/lib/presentation/complaint/meaning";

/** When it may have been. One complaint may have several of these: nine in the morning, or in the evening. */
export type TimeWindow = Readonly<{
  /** Plays are looked for from here, a margin for people's memory included. */
  start: EpochMs;
  end: EpochMs;
  /** The time that was said: two equal instants, or a stretch. */
  from: EpochMs;
  to: EpochMs;
  /** `exact` for a time to the minute, `about` for one that people round, `span` for a stretch of time. */
  sureness: "exact" | "about" | "span";
  /** "Mon 16 Nov". */
  day: string;
  /** "about 21:00"; "" for whole days. */
  clock: string;
  /** The words it was read from: "around nine". */
  said: string;
}>;

/** A device as the viewer called it. Of the kinds and the names each must fit that is given. */
export type SaidDevice = Readonly<{ said: string; kinds: readonly DeviceKind[]; names: readonly string[] }>;

/** Something that may stand in the title. */
export type SaidTitle = Readonly<{
  said: string;
  /** Folded; one of them is enough for a `genre`, and all of them count for the others. */
  words: readonly string[];
  sort: "word" | "noun" | "quote" | "genre";
}>;

/** What a viewer remembers of a play, as far as it was understood. */
export type Complaint = Readonly<{
  windows: readonly TimeWindow[];
  devices: readonly SaidDevice[];
  titles: readonly SaidTitle[];
  episode: Readonly<{ said: string; season: number | null; episode: number | null }> | null;
  troubles: readonly Readonly<{ said: string; trouble: TroubleId }>[];
  /** What the agent should know of how it was read: "3/11 is read day first". */
  notes: readonly string[];
}>;
