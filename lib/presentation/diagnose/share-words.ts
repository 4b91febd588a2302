import type { RateRatio } from "@/lib/domain/diagnose/contrast";
import type { Share } from "@/lib/domain/diagnose/share";
import { isSmall } from "@/lib/presentation/format/format-quantity";

/** A share as a row shows it: the counts, the share with its interval, and the bar. */
export type ShareView = Readonly<{
  /** "31 of 84". */
  count: string;
  /** "37 %"; `null` if there are too few to tell. */
  percent: string | null;
  /** "27–48 %". */
  interval: string | null;
  /** In percent. */
  bar: Readonly<{ share: number; low: number; high: number }> | null;
}>;

const whole = new Intl.NumberFormat("en-GB");
const tenths = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** A share in words. */
export function shareView({ sessions, ofSessions, percent }: Share): ShareView {
  const count = `${whole.format(sessions)} of ${whole.format(ofSessions)}`;
  if (percent === null) return { count, percent: null, interval: null, bar: null };
  const { share, low, high } = percent;
  return { count, percent: percentText(share), interval: `${percentNumber(low)}–${percentText(high)}`, bar: percent };
}

/** "4.2 %", "37 %", "< 0.1 %". */
export function percentText(percent: number): string {
  return `${percentNumber(percent)} %`;
}

function percentNumber(percent: number): string {
  if (isSmall(percent)) return "< 0.1";
  // "100" only if it is all of them.
  if (percent > 99.5 && percent < 100) return "> 99";
  return (percent < 10 ? tenths : whole).format(percent < 10 ? percent : Math.round(percent));
}

/** Above this, how many times exactly is chance. */
export const timesMax = 100;

export type RatioView = Readonly<{ times: string; interval: string | null }>;

/** How much more often something fails, and its interval: "12 ×", "8–19". If only a bound is known, it's that. */
export function ratioView(
  ratio: RateRatio | null,
  { ofFailing, ofAll }: Readonly<{ ofFailing: Share; ofAll: Share }>,
): RatioView | null {
  if (ratio === null) return null;
  const { times, low, high } = ratio;
  if (low >= timesMax) return { times: `${timesText(low)} ×`, interval: null };
  if (ofFailing.sessions === 0) return { times: `at most ${timesText(high)} ×`, interval: null };
  const isAll = ofFailing.sessions === ofFailing.ofSessions;
  if (isAll && ofAll.sessions === ofAll.ofSessions) return null;
  if (isAll || ofAll.sessions === 0) return { times: `at least ${timesText(low)} ×`, interval: null };
  return { times: `${timesText(times)} ×`, interval: `${timesText(low)}–${timesText(high)}` };
}

/** "0.4", "3.5", "21", "over 100". */
export function timesText(times: number): string {
  if (times >= timesMax) return `over ${timesMax}`;
  return (times < 10 ? tenths : whole).format(times < 10 ? times : Math.round(times));
}
