import type { DimensionValue } from "@/lib/domain/diagnose/compared-viewers";
import type { RateRatio } from "@/lib/domain/diagnose/contrast";
import type { Diagnosis } from "@/lib/domain/diagnose/diagnose";
import { diagnosedDimensions } from "@/lib/domain/diagnose/diagnosed-dimension";
import type { FailureChoice } from "@/lib/domain/diagnose/failure-codes";
import type { SharedTrait } from "@/lib/domain/diagnose/find-shared";
import { outcomeLabel } from "@/lib/domain/sessions/outcome";
import { diagnoseTexts } from "@/lib/presentation/diagnose/diagnose-texts";
import { timesMax, timesText } from "@/lib/presentation/diagnose/share-words";
import { capitalized } from "@/lib/presentation/format/capitalized";
import { counted } from "@/lib/presentation/format/counted";
import { valueText } from "@/lib/presentation/format/value-text";

const whole = new Intl.NumberFormat("en-GB");

/** Something that failing viewers share, in words. */
export type SharedView = Readonly<{
  key: string;
  /** "App version 8.14 on device LG Smart TV". */
  name: string;
  /** "188 of 204 failing viewers have it, and 4 of 390 others." */
  detail: string;
  values: readonly DimensionValue[];
}>;

/** `isAll`: whether all failures are chosen. `viewersMin`: fewer viewers are too few to tell. */
type Asked = Readonly<{ isAll: boolean; viewersMin: number }>;

/** What failing sessions share, or why that can't be told, in a sentence or two. */
export function sharedSentence({ shared, failing, all }: Diagnosis, { isAll, viewersMin }: Asked): string {
  const failed = isAll ? "failed" : "failed like this";
  switch (shared.kind) {
    case "none":
      if (all.sessions === 0) return "No session matches. Widen the window or remove a filter.";
      return `No session ${failed} in this window.`;
    case "too-few":
      return `${counted(failing.viewers, "viewer")} ${failed}, fewer than ${viewersMin}: too few to tell what they share.`;
    case "no-others":
      return "Too few viewers without this failure to compare with. Remove filters to see how the others differ.";
    case "told":
      return shared.traits.length === 0
        ? "Nothing stands out: no value or pair of values is more common among failing viewers than chance explains."
        : "Far more common among failing viewers than among others:";
  }
}

/** What failing viewers share, the clearest first. */
export function sharedViews({ shared }: Diagnosis): readonly SharedView[] {
  return shared.kind === "told" ? shared.traits.map(sharedView) : [];
}

function sharedView({ trait, contrast, ratio, sameViewers }: SharedTrait): SharedView {
  const { failing, ofFailing, others, ofOthers } = contrast;
  const have = trait.length === 1 ? "have it" : "have both";
  const sentences = [
    `${share(failing, ofFailing, "failing viewer")} ${have}, and ${share(others, ofOthers, "other")}.`,
    ratio === null
      ? ""
      : `Viewers with ${trait.length === 1 ? "it" : "both"} fail ${timesWords(ratio, failing === ofFailing || others === 0)}.`,
    sameViewers.length === 0
      ? ""
      : `The same viewers have ${new Intl.ListFormat("en-GB").format(sameViewers.slice(0, 3).map(named))}, which would explain it just as well.`,
  ];
  return {
    key: trait.map(({ dimension, value }) => `${dimension} ${value}`).join("\n"),
    name: capitalized(trait.map(named).join(" with ")),
    detail: sentences.filter((sentence) => sentence !== "").join(" "),
    values: trait,
  };
}

/** "all 204 failing viewers", "none of 390 others", "4 of 390 others". */
function share(count: number, of: number, noun: string): string {
  if (count === of) return `All ${counted(of, noun)}`;
  return count === 0 ? `none of ${counted(of, noun)}` : `${whole.format(count)} of ${counted(of, noun)}`;
}

/** "12 times as often (8–19)". If nobody fails without it, or nobody plays with it, only the least is known. */
function timesWords({ times, low, high }: RateRatio, isBound: boolean): string {
  if (low >= timesMax) return `${timesText(low)} times as often`;
  if (isBound) return `at least ${timesText(low)} times as often`;
  return `${timesText(times)} times as often (${timesText(low)}–${timesText(high)})`;
}

/** "app version 8.14". */
function named({ dimension, value }: DimensionValue): string {
  const label = diagnosedDimensions.find(({ id }) => id === dimension)?.label ?? dimension;
  // Of an abbreviation, such as CDN, every letter is a capital.
  const inSentence = label === label.toUpperCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return `${inSentence} ${valueText(value)}`;
}

/** The chosen failures: "E_START · Start failure, technical". */
export function choiceName({ outcome, code }: FailureChoice): string {
  const { all, none } = diagnoseTexts.codes;
  const name = code === undefined ? (outcome === null ? all : "") : code === null ? none : valueText(code);
  return [name, outcome === null ? "" : outcomeLabel(outcome)].filter((part) => part !== "").join(" · ");
}
