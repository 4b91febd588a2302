import type { OthersLevel, OthersRow, OthersWords, OtherViewersFindings } from "@/lib/contract/others";
import {
  concludeOthers,
  levelOf,
  type OtherFactor,
  type OthersConclusion,
  type OtherViewersCheck,
  sharePercent,
  usualPercent,
} from "@/lib/domain/answer/others/other-viewers";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { counted } from "@/lib/presentation/format/counted";
import { formatDayTime, formatSpan, zoneName } from "@/lib/presentation/format/format-time";
import { valueText } from "@/lib/presentation/format/value-text";

type Rules = Pick<PlaybookRules, "backgroundPercent" | "otherViewersMin">;

const levelOfConclusion = {
  "not-only": "hit",
  "only-this-viewer": "usual",
  "cannot-tell": "unknown",
} as const satisfies Record<OthersConclusion["kind"], OthersLevel>;

const labels = {
  title: "Same title",
  network: "Same network",
  device: "Same device",
  app: "Same app",
  cdn: "Same CDN",
} as const satisfies Record<OtherFactor, string>;

/** What a comparison with other viewers says: its rows, and its conclusion in one sentence. */
export function othersWords(answer: OtherViewersFindings, rules: Rules, zone: Zone): OthersWords {
  const concluded = concludeOthers(answer.checks, rules);
  const { kind } = concluded;
  // If every sample is raised, their middle isn't what is usual.
  const isBroad = concluded.kind === "not-only" && concluded.isBroad;
  const usual = isBroad ? rules.backgroundPercent : usualPercent(answer.checks, rules);
  return {
    conclusion: othersSentence(answer, rules),
    level: levelOfConclusion[kind],
    rows: answer.checks.map((check) => row(check, answer.countsTrouble, rules, usual)),
    basis: basisOf(answer, usual, zone),
  };
}

/** The conclusion, also for the answer card and the note. */
export function othersSentence({ checks, countsTrouble, notCompared }: OtherViewersFindings, rules: Rules): string {
  if (notCompared !== null) return whyNotCompared[notCompared];
  const conclusion = concludeOthers(checks, rules);
  switch (conclusion.kind) {
    case "not-only":
      return conclusion.isBroad
        ? `Not only this viewer: others ${countsTrouble ? "have trouble" : "fail"} too, and no title, network, device or app stands out.`
        : `Not only this viewer: ${hitSubject(conclusion.check, countsTrouble)} for others too.`;
    case "only-this-viewer":
      return "Likely only this viewer: most others play fine.";
    case "cannot-tell":
      return `Can't tell if it's only this viewer: ${whyUnclear(checks, conclusion.isClose)}`;
  }
}

const whyNotCompared = {
  "too-old": "Can't compare with other viewers: Conviva keeps samples for 31 days, and this attempt is older.",
  "samples-off":
    "Can't compare with other viewers: session samples aren't enabled for our Conviva key. Tell your team lead.",
  "nothing-known":
    "Can't compare with other viewers: Conviva has no title, network, device, app or CDN for this attempt.",
} as const satisfies Record<NonNullable<OtherViewersFindings["notCompared"]>, string>;

function whyUnclear(checks: readonly OtherViewersCheck[], isClose: boolean): string {
  if (isClose) return "more others than usual had problems, but the samples are too small to be sure.";
  if (checks.some(({ state }) => state === "too-few")) return "too few other viewers to compare with.";
  if (checks.every(({ state }) => state === "rejected")) return "Conviva can't sample by any of these.";
  return "Conviva returned none of these samples.";
}

/** "app 8.14 fails", "attempts over BLUEWAVE have trouble". */
function hitSubject({ factor, value }: OtherViewersCheck, countsTrouble: boolean): string {
  const isPlural = factor === "network" || factor === "cdn";
  const verb = countsTrouble ? (isPlural ? "have trouble" : "has trouble") : isPlural ? "fail" : "fails";
  const name = valueText(value);
  return `${isPlural ? `attempts over ${name}` : factor === "app" ? `app ${name}` : name} ${verb}`;
}

function row(check: OtherViewersCheck, countsTrouble: boolean, rules: Rules, usual: number): OthersRow {
  const { factor, value, state, others, hit, low, high } = check;
  const base = { id: factor, label: `${labels[factor]}, ${valueText(value)}` };
  if (state !== "counted" || low === null || high === null) {
    return { ...base, text: whyNoNumber(check, rules), interval: null, bar: null, level: "unknown" };
  }
  return {
    ...base,
    text: `${hit} of ${others} others ${countsTrouble ? "had trouble" : "failed"}`,
    interval: `${Math.round(low)}–${Math.round(high)} % (95 %)`,
    bar: { share: sharePercent(check), low, high },
    level: levelOf(check, usual),
  };
}

function whyNoNumber({ state, others }: OtherViewersCheck, { otherViewersMin }: Rules): string {
  if (state === "rejected") return "Conviva can't sample by this.";
  if (state === "failed") return "Conviva didn't answer this time.";
  if (state === "not-asked") return "Not checked yet: one check makes six calls at most. Ask again.";
  return others === 0
    ? "No other viewers in this sample."
    : `${counted(others, "other viewer")}, fewer than ${otherViewersMin}: too few to tell.`;
}

function basisOf(
  { window, asOf, checks, notCompared, countsTrouble }: OtherViewersFindings,
  usual: number,
  zone: Zone,
) {
  const span = formatSpan(window.start, window.end, zone);
  if (notCompared !== null) return span;
  const counts = countsTrouble
    ? "Failures, trouble and exits after a long wait count, because this attempt had trouble."
    : "Only technical failures count.";
  return [
    `${span} · samples of ended sessions, up to 500 each${checks.some(({ isCut }) => isCut) ? " (there were more)" : ""}.`,
    `Each viewer counts once. ${counts}`,
    `Up to ${Math.round(usual)} % is usual. The true share is within the interval in 95 of 100 samples.`,
    `Asked ${formatDayTime(asOf, zone)} ${zoneName(asOf, zone)}.`,
  ].join(" ");
}

/** What the comparison does, in one sentence that names the attempt. */
export function comparedAttempt({ texts, startedAt }: Pick<Session, "texts" | "startedAt">, zone: Zone): string {
  const when = `${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}`;
  const named = texts.asset === null ? when : `${valueText(texts.asset)}, ${when}`;
  return `Compares this attempt (${named}) with other viewers' attempts.`;
}
