import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { lowerMedian } from "@/lib/domain/answer/statistics/median";
import { wilson } from "@/lib/domain/answer/statistics/wilson";

/** What the other viewers of a sample have in common with the bad attempt. */
export type OtherFactor = "title" | "network" | "device" | "app" | "cdn";

/** One sample of other viewers. It holds only counts, no ID or address. */
export type OtherViewersCheck = Readonly<{
  factor: OtherFactor;
  /** The title, network, device, app version or CDN they share with the attempt. */
  value: string;
  /**
   * `rejected`: Conviva rejected this filter. `failed`: no answer this time. `not-asked`: the comparison had used up
   * its calls.
   */
  state: "counted" | "too-few" | "rejected" | "failed" | "not-asked";
  /** How many other viewers the sample holds. */
  others: number;
  /** How many of them had the problem at least once. */
  hit: number;
  /** The 95 % interval of the share with the problem, in percent; `null` unless `counted`. */
  low: number | null;
  high: number | null;
  /** Whether there were more sessions than a sample holds. */
  isCut: boolean;
}>;

/** What all samples together show. */
export type OthersConclusion =
  | Readonly<{
      kind: "not-only";
      check: OtherViewersCheck;
      /** Whether most samples are raised equally, so that the highest one isn't specific. */
      isBroad: boolean;
    }>
  | Readonly<{ kind: "only-this-viewer" }>
  | Readonly<{
      kind: "cannot-tell";
      /** Whether more others than usual had the problem, but too few to be sure. */
      isClose: boolean;
    }>;

type Rules = Pick<PlaybookRules, "backgroundPercent">;

/** Samples differ by chance and by who watches. Only this multiple of their median is unusual. */
const slack = 1.5;
/** If everything fails, all samples are high. This multiple of the background is unusual whatever their median. */
const mostBackgrounds = 3;

/**
 * Whether only this viewer has the problem. Others have it too if the lower bound of a sample is above the usual share;
 * the sample with the highest lower bound is named. Only this viewer has it if no sample stands out. In between, the
 * samples are too small to tell, as they are when nearly all of a few viewers had it.
 */
export function concludeOthers(checks: readonly OtherViewersCheck[], rules: Rules): OthersConclusion {
  const usual = usualPercent(checks, rules);
  const counted = checks.filter(({ state }) => state === "counted");
  const levels = counted.map((check) => levelOf(check, usual));
  const [worst] = checksHit(checks, rules);
  if (worst !== undefined) return { kind: "not-only", check: worst, isBroad: isBroad(counted, worst, rules) };
  const isClose = levels.includes("close") || checks.some((check) => isAlarming(check, usual));
  return counted.length === 0 || isClose ? { kind: "cannot-tell", isClose } : { kind: "only-this-viewer" };
}

/** A sample stands out among raised ones if it is this multiple of their median. */
const standsOut = 2;

function isBroad(
  counted: readonly OtherViewersCheck[],
  worst: OtherViewersCheck,
  { backgroundPercent }: Rules,
): boolean {
  const raised = counted.filter(({ low }) => low !== null && low > backgroundPercent);
  const median = lowerMedian(counted.map(sharePercent)) ?? 0;
  return raised.length > 2 && raised.length > counted.length / 2 && sharePercent(worst) < median * standsOut;
}

/** The samples that are clearly above the usual share, the clearest first. */
export function checksHit(checks: readonly OtherViewersCheck[], rules: Rules): readonly OtherViewersCheck[] {
  const usual = usualPercent(checks, rules);
  return checks
    .filter((check) => check.state === "counted" && levelOf(check, usual) === "hit")
    .toSorted((a, b) => (b.low ?? 0) - (a.low ?? 0));
}

/** Whether chance hardly explains a sample even though it is too small to count: 18 of 19 is a lot. */
function isAlarming({ state, hit, others }: OtherViewersCheck, usual: number): boolean {
  return state === "too-few" && (wilson(hit, others)?.low ?? 0) > usual;
}

/**
 * The share of viewers, in percent, that usually has such a problem. The operator's background is a share of attempts,
 * and a viewer makes several in three hours, so the samples' median decides: a fault in one thing leaves it unchanged.
 * Of an even number of samples the lower middle one counts, since the higher one may be the fault itself.
 */
export function usualPercent(checks: readonly OtherViewersCheck[], { backgroundPercent }: Rules): number {
  const counted = checks.filter(({ state }) => state === "counted");
  const median = lowerMedian(counted.map(sharePercent)) ?? 0;
  return Math.min(Math.max(median * slack, backgroundPercent), backgroundPercent * mostBackgrounds);
}

/** How a sample compares with the usual share: clearly above it, perhaps above it, or as usual. */
export function levelOf(check: OtherViewersCheck, usual: number): "hit" | "close" | "usual" {
  if (check.low !== null && check.low > usual) return "hit";
  return sharePercent(check) > usual * slack ? "close" : "usual";
}

/** The share of a sample that had the problem, in percent; 0 for an empty sample. */
export function sharePercent({ hit, others }: Pick<OtherViewersCheck, "hit" | "others">): number {
  return others === 0 ? 0 : (100 * hit) / others;
}
