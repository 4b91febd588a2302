import type { DimensionValue } from "@/lib/domain/diagnose/compared-viewers";
import { type RateRatio, rateRatio } from "@/lib/domain/diagnose/contrast";
import {
  type DiagnosedDimension,
  type DiagnosedDimensionDefinition,
  type DiagnosedKind,
  dimensionsOf,
} from "@/lib/domain/diagnose/diagnosed-dimension";
import { firstOfEachViewer, type SampledSession } from "@/lib/domain/diagnose/sampled-session";
import { type Share, shareOf, sizeOf } from "@/lib/domain/diagnose/share";

/** One value of a dimension: its share among failing sessions and among all, of those that say what they have. */
export type ComparedValue = DimensionValue &
  Readonly<{
    ofFailing: Share;
    ofAll: Share;
    /** How much more often viewers with it fail; `null` if there are too few to tell. */
    ratio: RateRatio | null;
  }>;

/** The values of one dimension, the ones that differ most first. */
export type ComparedDimension = Readonly<{
  dimension: DiagnosedDimensionDefinition;
  values: readonly ComparedValue[];
  /** How many failing sessions, and of all sampled ones, don't say what they have. */
  unknown: Readonly<{ failing: number; all: number }>;
}>;

/**
 * Compares the failing sessions with a sample of all sessions, dimension by dimension. A dimension that no session has a
 * value of is left out unless accounts usually send it.
 */
export function compareValues(
  kind: DiagnosedKind,
  failing: readonly SampledSession[],
  all: readonly SampledSession[],
  viewersMin: number,
): readonly ComparedDimension[] {
  const [firstFailing, firstOfAll] = [firstOfEachViewer(failing), firstOfEachViewer(all)];
  return dimensionsOf(kind).flatMap((dimension): readonly ComparedDimension[] => {
    const { id, isUsual } = dimension;
    const ofFailing = byValue(failing, id);
    const ofAll = byValue(all, id);
    const [firsts, allFirsts] = [byValue(firstFailing, id), byValue(firstOfAll, id)];
    const names = new Set([...ofFailing.values.keys(), ...ofAll.values.keys()]);
    if (!isUsual && names.size === 0) return [];
    const values = [...names].map((value): ComparedValue => {
      const share = shareOf(ofFailing.values.get(value) ?? [], ofFailing.saying, viewersMin);
      const shareOfAll = shareOf(ofAll.values.get(value) ?? [], ofAll.saying, viewersMin);
      const isTold = share.percent !== null && shareOfAll.percent !== null;
      const ratio = isTold
        ? rateRatio({
            failing: firsts.values.get(value)?.length ?? 0,
            ofFailing: firsts.saying.sessions,
            others: allFirsts.values.get(value)?.length ?? 0,
            ofOthers: allFirsts.saying.sessions,
          })
        : null;
      return { dimension: id, value, ofFailing: share, ofAll: shareOfAll, ratio };
    });
    const unknown = {
      failing: failing.length - ofFailing.saying.sessions,
      all: all.length - ofAll.saying.sessions,
    };
    return [{ dimension, values: values.sort(byContrast), unknown }];
  });
}

/** The sessions with each value of a dimension, and how many have any. */
function byValue(sessions: readonly SampledSession[], id: DiagnosedDimension) {
  const saying = sessions.filter(({ values }) => (values[id] ?? []).length > 0);
  const values = new Map<string, SampledSession[]>();
  for (const session of saying)
    for (const value of new Set(session.values[id])) {
      const known = values.get(value);
      if (known === undefined) values.set(value, [session]);
      else known.push(session);
    }
  return { values, saying: sizeOf(saying) };
}

/** By the least that the ratio may be, so that what is hardly known comes last; without ratios, by failing viewers. */
function byContrast(a: ComparedValue, b: ComparedValue): number {
  const [first, second] = [a.ratio?.low ?? 0, b.ratio?.low ?? 0];
  if (first !== second) return second - first;
  const difference = b.ofFailing.viewers - a.ofFailing.viewers || b.ofAll.viewers - a.ofAll.viewers;
  return difference || (a.value < b.value ? -1 : 1);
}
