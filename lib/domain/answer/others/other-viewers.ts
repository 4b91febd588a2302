import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { wilson } from "@/lib/domain/answer/statistics/wilson";

/** What other viewers of a sample have in common with the bad play. */
export type OtherFactor = "title" | "network" | "device" | "app" | "cdn";

/** One sample of other viewers. It holds counts alone, nobody's ID or address. */
export type OtherViewersCheck = Readonly<{
  factor: OtherFactor;
  /** The title, network, device, app version or CDN they share with the play. */
  value: string;
  /**
   * `not-askable`: Conviva refused this very question. `failed`: no answer this time. `not-asked`: the check had no
   * call left for it.
   */
  state: "counted" | "too-few" | "not-askable" | "failed" | "not-asked";
  /** How many other viewers the sample holds. */
  others: number;
  /** How many of them were hit, once at least. */
  hit: number;
  /** The 95 % interval of the share that was hit, in percent; `null` unless `counted`. */
  low: number | null;
  high: number | null;
  /** Whether there were more plays than a sample holds. */
  isCut: boolean;
}>;

/** What the samples say together. */
export type OthersConclusion =
  | Readonly<{
      kind: "not-only";
      check: OtherViewersCheck;
      /** Whether most samples are raised alike, so that the one where it lies highest is not what it is about. */
      isBroad: boolean;
    }>
  | Readonly<{ kind: "only-this-viewer" }>
  | Readonly<{
      kind: "cannot-tell";
      /** Whether others were hit more often than usual, but too few to be sure of it. */
      isClose: boolean;
    }>;

type Rules = Pick<PlaybookRules, "backgroundPercent">;

/** Samples differ by chance and by who watches; only what lies this much above their middle is unusual. */
const slack = 1.5;
/** Where everything fails the samples are all high; this many times the background is unusual whatever the others say. */
const mostBackgrounds = 3;

/**
 * Whether a play's fault is this viewer's alone. It is not when the lower bound of a sample lies above what is usual;
 * the sample where it lies highest is named. It is, as far as samples show, when none stands out. In between, the
 * samples are too small to tell; so they are where nearly all of a few were hit, however well the others were.
 */
export function concludeOthers(checks: readonly OtherViewersCheck[], rules: Rules): OthersConclusion {
  const usual = usualPercent(checks, rules);
  const counted = checks.filter(({ state }) => state === "counted");
  const classified = counted.map((check) => levelOf(check, usual));
  const [worst] = checksHit(checks, rules);
  if (worst !== undefined) return { kind: "not-only", check: worst, isBroad: isBroad(counted, worst, rules) };
  const isClose = classified.includes("close") || checks.some((check) => isAlarming(check, usual));
  return counted.length === 0 || isClose ? { kind: "cannot-tell", isClose } : { kind: "only-this-viewer" };
}

/** A sample twice as bad as the middle one stands out among raised ones. */
const standsOut = 2;

function isBroad(
  counted: readonly OtherViewersCheck[],
  worst: OtherViewersCheck,
  { backgroundPercent }: Rules,
): boolean {
  const raised = counted.filter(({ low }) => low !== null && low > backgroundPercent);
  const middle = counted.map(sharePercent).toSorted((a, b) => a - b)[Math.floor((counted.length - 1) / 2)] ?? 0;
  return raised.length > 2 && raised.length > counted.length / 2 && sharePercent(worst) < middle * standsOut;
}

/** The samples that were hit beyond doubt, the surest first. */
export function checksHit(checks: readonly OtherViewersCheck[], rules: Rules): readonly OtherViewersCheck[] {
  const usual = usualPercent(checks, rules);
  return checks
    .filter((check) => check.state === "counted" && levelOf(check, usual) === "hit")
    .toSorted((a, b) => (b.low ?? 0) - (a.low ?? 0));
}

/** Whether a sample too small to count would still be hard to explain by chance: 18 of 19 are not nobody. */
function isAlarming({ state, hit, others }: OtherViewersCheck, usual: number): boolean {
  return state === "too-few" && (wilson(hit, others)?.low ?? 0) > usual;
}

/**
 * The share of viewers, in percent, that is hit anyway. The operator's background is one of plays, and a viewer has
 * several in three hours, so the samples themselves tell: a fault of one thing leaves the middle one of them as usual.
 */
export function usualPercent(checks: readonly OtherViewersCheck[], { backgroundPercent }: Rules): number {
  const shares = checks
    .filter(({ state }) => state === "counted")
    .map(sharePercent)
    .sort((a, b) => a - b);
  const middle = shares[Math.floor((shares.length - 1) / 2)] ?? 0;
  return Math.min(Math.max(middle * slack, backgroundPercent), backgroundPercent * mostBackgrounds);
}

/** How a sample compares with what is usual: beyond doubt above it, perhaps above it, or as usual. */
export function levelOf(check: OtherViewersCheck, usual: number): "hit" | "close" | "usual" {
  if (check.low !== null && check.low > usual) return "hit";
  return sharePercent(check) > usual * slack ? "close" : "usual";
}

/** The share of a sample that was hit, in percent; 0 for an empty one. */
export function sharePercent({ hit, others }: Pick<OtherViewersCheck, "hit" | "others">): number {
  return others === 0 ? 0 : (100 * hit) / others;
}
