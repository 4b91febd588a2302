import type { TimeMatch } from "@/lib/domain/complaint/match-time";
import type { TitleMatch } from "@/lib/domain/complaint/match-title";

/** How an attempt matches each part of a complaint; `null` if the caller didn't mention it or Conviva didn't send it. */
export type AttemptMatch = Readonly<{
  time: TimeMatch | null;
  /** 0 to 1. */
  device: number | null;
  title: TitleMatch | null;
  /** 0 to 1. */
  symptom: number | null;
}>;
