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
import { counted } from "@/lib/presentation/format/counted";
import { formatDayTime, formatSpan, type Zone, zoneName } from "@/lib/presentation/format/format-time";
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

/** What a check of other viewers says: rows, and what follows from them in one sentence. */
export function othersWords(answer: OtherViewersFindings, rules: Rules, zone: Zone): OthersWords {
  const concluded = concludeOthers(answer.checks, rules);
  const { kind } = concluded;
  // Where everything is raised, what is usual is what goes wrong anyway.
  const isBroad = concluded.kind === "not-only" && concluded.isBroad;
  const usual = isBroad ? rules.backgroundPercent : usualPercent(answer.checks, rules);
  return {
    conclusion: othersSentence(answer, rules),
    level: levelOfConclusion[kind],
    rows: answer.checks.map((check) => row(check, answer.countsTrouble, rules, usual)),
    basis: basisOf(answer, usual, zone),
  };
}

/** The one sentence, also for the answer's card and the ticket. */
export function othersSentence({ checks, countsTrouble, notAskable }: OtherViewersFindings, rules: Rules): string {
  if (notAskable !== null) return whyNotAsked[notAskable];
  const conclusion = concludeOthers(checks, rules);
  switch (conclusion.kind) {
    case "not-only":
      return conclusion.isBroad
        ? `Not only this viewer: plays ${countsTrouble ? "have trouble" : "fail"} for others too, whatever they run on.`
        : `Not only this viewer: ${hitSubject(conclusion.check, countsTrouble)} for others too.`;
    case "only-this-viewer":
      return "Only this viewer, as far as these samples show.";
    case "cannot-tell":
      return `It cannot be told whether it is only this viewer: ${whyUnclear(checks, conclusion.isClose)}`;
  }
}

const whyNotAsked = {
  "too-old": "Other viewers cannot be asked about: Conviva samples the last 31 days, and this play is older.",
  "samples-off":
    "Other viewers cannot be asked about: Conviva has not enabled the session samples for our key. Your operator can have that changed.",
  "nothing-known":
    "Other viewers cannot be asked about: Conviva said neither title, network, device, app nor CDN of this play.",
} as const satisfies Record<NonNullable<OtherViewersFindings["notAskable"]>, string>;

function whyUnclear(checks: readonly OtherViewersCheck[], isClose: boolean): string {
  if (isClose) return "more others than usual were hit, but too few were seen to be sure.";
  if (checks.some(({ state }) => state === "too-few")) return "too few others were seen.";
  if (checks.every(({ state }) => state === "not-askable")) return "Conviva samples by none of these.";
  return "Conviva did not answer for any of these samples.";
}

/** "app 8.14 fails", "plays over BLUEWAVE have trouble". */
function hitSubject({ factor, value }: OtherViewersCheck, countsTrouble: boolean): string {
  const isPlural = factor === "network" || factor === "cdn";
  const verb = countsTrouble ? (isPlural ? "have trouble" : "has trouble") : isPlural ? "fail" : "fails";
  const name = valueText(value);
  return `${isPlural ? `plays over ${name}` : factor === "app" ? `app ${name}` : name} ${verb}`;
}

function row(check: OtherViewersCheck, countsTrouble: boolean, rules: Rules, usual: number): OthersRow {
  const { factor, value, state, others, hit, low, high } = check;
  const base = { id: factor, label: `${labels[factor]}, ${valueText(value)}` };
  if (state !== "counted" || low === null || high === null) {
    return { ...base, text: whyNoNumber(check, rules), interval: null, bar: null, level: "unknown" };
  }
  return {
    ...base,
    text: `${hit} of ${others} ${countsTrouble ? "had trouble" : "fail"}`,
    interval: `${Math.round(low)}–${Math.round(high)} % (95 %)`,
    bar: { share: sharePercent(check), low, high },
    level: levelOf(check, usual),
  };
}

function whyNoNumber({ state, others }: OtherViewersCheck, { otherViewersMin }: Rules): string {
  if (state === "not-askable") return "Conviva does not sample by this.";
  if (state === "failed") return "Conviva did not answer this time.";
  if (state === "not-asked") return "Not asked: a check makes six calls at most; ask again.";
  return others === 0
    ? "Nobody else in this sample."
    : `${counted(others, "other viewer")}, fewer than ${otherViewersMin}: too few to tell.`;
}

function basisOf(
  { window, asOf, checks, notAskable, countsTrouble }: OtherViewersFindings,
  usual: number,
  zone: Zone,
) {
  const span = formatSpan(window.start, window.end, zone);
  if (notAskable !== null) return span;
  const counts = countsTrouble
    ? "Failures, trouble and exits after a long wait count, as this play had trouble."
    : "Technical failures alone count.";
  return [
    `${span} · samples of ended plays, up to 500 each${checks.some(({ isCut }) => isCut) ? ", and there were more" : ""}.`,
    `Each other viewer once. ${counts}`,
    `Up to ${Math.round(usual)} % is taken as usual; the true share lies within the interval in 95 of 100 samples.`,
    `Asked ${formatDayTime(asOf, zone)} ${zoneName(asOf, zone)}.`,
  ].join(" ");
}

/** What a comparison is about, in one sentence that names the attempt. */
export function comparedAttempt({ texts, startedAt }: Pick<Session, "texts" | "startedAt">, zone: Zone): string {
  const when = `${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}`;
  const title = texts.asset === null ? "the play" : valueText(texts.asset);
  return `Asks Conviva whether other viewers' plays went wrong too, around ${title} of ${when}.`;
}
