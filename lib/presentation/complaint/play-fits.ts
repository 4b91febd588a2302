import type { TimeFit } from "@/lib/presentation/complaint/match-time";
import type { TitleFit } from "@/lib/presentation/complaint/match-title";

/** How one play fits each thing that was said; `null` where nothing was said, or Conviva does not tell. */
export type PlayFits = Readonly<{
  time: TimeFit | null;
  device: number | null;
  title: TitleFit | null;
  trouble: number | null;
}>;
