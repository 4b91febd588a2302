import type { DiagnosisAnswer } from "@/lib/contract/diagnose";
import type { ComparedDimension } from "@/lib/domain/diagnose/compare-values";
import type { DimensionValue } from "@/lib/domain/diagnose/compared-viewers";
import type { FailureChoice, FailureCode } from "@/lib/domain/diagnose/failure-codes";
import { neverStarted } from "@/lib/domain/sessions/outcome";
import type { Zone } from "@/lib/domain/time/zone";
import { diagnoseTexts } from "@/lib/presentation/diagnose/diagnose-texts";
import { ratioView, shareView } from "@/lib/presentation/diagnose/share-words";
import { choiceName, sharedSentence, sharedViews } from "@/lib/presentation/diagnose/shared-words";
import { counted } from "@/lib/presentation/format/counted";
import { formatDayTime, formatSpan, zoneName } from "@/lib/presentation/format/format-time";
import { valueText } from "@/lib/presentation/format/value-text";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";
import { skippedNotice } from "@/lib/presentation/viewer/notices";

/** The addresses that a diagnosis links to. */
export type DiagnosisLinks = Readonly<{
  /** The same samples, with other failures chosen. */
  choice: (choice: FailureChoice) => string;
  /** The chosen failures with these values, in Explore; `null` if they can't be filtered by. */
  sessions: (values: readonly DimensionValue[]) => string | null;
}>;

type Basis = Readonly<{ choice: FailureChoice; links: DiagnosisLinks; zone: Zone; viewersMin: number }>;

/** Everything the page shows about a diagnosis, in words. */
export function diagnosisView(answer: DiagnosisAnswer, basis: Basis) {
  const { diagnosis } = answer;
  const { choice, links, viewersMin } = basis;
  const shared = sharedViews(diagnosis);
  const named = shared.flatMap(({ values }) => values);
  const isAll = choice.outcome === null && choice.code === undefined;
  // Without failing sessions, the values of the others say nothing about failing.
  const isNothingFailing = diagnosis.failing.sessions === 0;
  return {
    choice: choiceName(choice),
    /** A link to all failures; `null` if they're shown. */
    all: isAll ? null : links.choice({ outcome: null, code: undefined }),
    summary: summaryOf(answer, isAll, viewersMin),
    basis: basisOf(answer, basis),
    sentence: sharedSentence(diagnosis, { isAll, viewersMin }),
    isTold: diagnosis.shared.kind === "told",
    shared: shared.map((one) => ({ ...one, href: links.sessions(one.values) })),
    stages: stagesOf(diagnosis.codes, basis),
    dimensions: isNothingFailing
      ? []
      : diagnosis.dimensions.map((dimension) => dimensionView(dimension, named, links)),
  };
}

/**
 * "4.2 % of all sessions fail like this (2.8–6.3 %): 21 of 500 sampled. 84 failing sessions of 71 viewers in all samples."
 * "" if no session matches.
 */
function summaryOf({ diagnosis }: DiagnosisAnswer, isAll: boolean, viewersMin: number): string {
  const { all, chosen, failing } = diagnosis;
  if (all.sessions === 0 && failing.sessions === 0) return "";
  const found = `${counted(failing.sessions, "failing session")} of ${counted(failing.viewers, "viewer")} in all samples.`;
  const { count, percent, interval } = shareView(chosen);
  const howCommon =
    percent === null
      ? `Fewer than ${counted(viewersMin, "viewer")} in the sample of all sessions: too few to tell how common it is.`
      : `${percent} of all sessions ${isAll ? "fail" : "fail like this"} (${interval}): ${count} sampled.`;
  return failing.sessions === 0 ? howCommon : `${howCommon} ${found}`;
}

function basisOf({ range, asOf, limit, isCut, diagnosis, skippedCount }: DiagnosisAnswer, { zone }: Basis): string {
  const { all, failing } = diagnosis;
  const isEmpty = all.sessions === 0 && failing.sessions === 0;
  return [
    `${formatSpan(range.start, range.end, zone)} · ended sessions.`,
    ...(isEmpty ? [] : [allBasis(all.sessions, isCut.all), failuresBasis(failing.sessions, isCut.failures, limit)]),
    skippedCount === 0 ? "" : skippedNotice(skippedCount),
    `Asked ${formatDayTime(asOf, zone)} ${zoneName(asOf, zone)}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function allBasis(count: number, isCut: boolean): string {
  const sessions = counted(count, "session");
  return isCut ? `A sample of ${sessions}, not all.` : `All ${sessions} that match.`;
}

function failuresBasis(count: number, isCut: boolean, limit: number): string {
  if (!isCut) return count === 0 ? "" : "All failures that match.";
  return `Failures are sampled too: at most ${limit} start failures and ${limit} playback failures. Filter by an error code or a dimension to see more of one kind.`;
}

function stagesOf(codes: readonly FailureCode[], { choice, links }: Basis) {
  const texts = diagnoseTexts.codes;
  const stages = [
    { id: "start", title: texts.start, share: texts.ofStart, isStart: true },
    { id: "playback", title: texts.playback, share: texts.ofPlayback, isStart: false },
  ];
  return stages.flatMap(({ isStart, ...stage }) => {
    const rows = codes.filter(({ outcome }) => neverStarted(outcome) === isStart);
    return rows.length === 0 ? [] : [{ ...stage, rows: rows.map((row) => codeView(row, choice, links)) }];
  });
}

/** A row of the table of errors. */
export type CodeView = ReturnType<typeof codeView>;

function codeView({ outcome, code, ofFailing, ofAll }: FailureCode, choice: FailureChoice, links: DiagnosisLinks) {
  const own = { outcome, code };
  return {
    key: `${outcome} ${code === null ? "" : `: ${code}`}`,
    code: code === null ? diagnoseTexts.codes.none : valueText(code),
    hasCode: code !== null,
    kind: outcome.endsWith("business") ? "Business" : "Technical",
    style: outcomeStyles[outcome],
    name: choiceName(own),
    href: links.choice(own),
    isChosen: choice.outcome === outcome && choice.code === code,
    sessions: ofFailing.sessions,
    viewers: ofFailing.viewers,
    ofFailing: shareView(ofFailing),
    ofAll: shareView(ofAll),
  };
}

/** More rows than these are folded. */
const rowsShown = 6;

/** A dimension's table. */
export type DimensionView = ReturnType<typeof dimensionView>;
/** A value's row. */
export type ValueView = DimensionView["rows"][number];

function dimensionView(
  { dimension, values, unknown }: ComparedDimension,
  named: readonly DimensionValue[],
  links: DiagnosisLinks,
) {
  const isNamed = (one: DimensionValue) =>
    named.some(({ dimension: other, value }) => other === one.dimension && value === one.value);
  const rows = values.map((one) => ({
    key: one.value,
    value: valueText(one.value),
    href: links.sessions([one]),
    isNamed: isNamed(one),
    failing: shareView(one.ofFailing),
    all: shareView(one.ofAll),
    ratio: ratioView(one.ratio, one),
  }));
  const rest = rows.length - rowsShown;
  return {
    id: dimension.id,
    label: dimension.label,
    rows: rest > 1 ? rows.slice(0, rowsShown) : rows,
    rest: rest > 1 ? { label: `${counted(rest, "more value")}`, rows: rows.slice(rowsShown) } : null,
    note:
      unknown.failing + unknown.all === 0 || rows.length === 0
        ? null
        : `No value: ${counted(unknown.failing, "failing session")}, ${unknown.all.toLocaleString("en-GB")} of all sessions.`,
  };
}
