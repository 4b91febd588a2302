import type { Contrast } from "@/lib/domain/diagnose/contrast";
import type { DiagnosedDimension } from "@/lib/domain/diagnose/diagnosed-dimension";
import { firstOfEachViewer, type SampledSession } from "@/lib/domain/diagnose/sampled-session";

/** A value of a dimension, such as one app version. */
export type DimensionValue = Readonly<{ dimension: DiagnosedDimension; value: string }>;

/** Something that viewers can share: one value, or two of different dimensions together. */
export type Trait = readonly [DimensionValue] | readonly [DimensionValue, DimensionValue];

/** A viewer, by their first failing session, or their first one if none failed. */
export type ComparedViewer = Readonly<{ isFailing: boolean; values: SampledSession["values"] }>;

/** The failing viewers, and the viewers of a sample of everybody who didn't fail. */
export function comparedViewers(
  failing: readonly SampledSession[],
  all: readonly SampledSession[],
): readonly ComparedViewer[] {
  const failed = new Set(failing.map(({ viewer }) => viewer));
  const others = all.filter(({ viewer }) => !failed.has(viewer));
  return [...asCompared(failing, true), ...asCompared(others, false)];
}

/** The failing viewers, and all viewers of a sample of everybody in place of the others. */
export function comparedWithAll(
  failing: readonly SampledSession[],
  all: readonly SampledSession[],
): readonly ComparedViewer[] {
  return [...asCompared(failing, true), ...asCompared(all, false)];
}

function asCompared(sessions: readonly SampledSession[], isFailing: boolean): readonly ComparedViewer[] {
  return firstOfEachViewer(sessions).map(({ values }) => ({ isFailing, values }));
}

/** Whether a viewer has a trait; `null` if Conviva doesn't say. */
export function hasTrait({ values }: ComparedViewer, trait: Trait): boolean | null {
  const has = trait.map(({ dimension, value }) => {
    const known = values[dimension] ?? [];
    return known.length === 0 ? null : known.includes(value);
  });
  return has.includes(null) ? null : !has.includes(false);
}

/** How many failing viewers and others have a trait. */
export function contrastOf(viewers: readonly ComparedViewer[], trait: Trait): Contrast {
  const counts = { failing: 0, ofFailing: 0, others: 0, ofOthers: 0 };
  for (const viewer of viewers) {
    const has = hasTrait(viewer, trait);
    if (has === null) continue;
    counts[viewer.isFailing ? "ofFailing" : "ofOthers"] += 1;
    if (has) counts[viewer.isFailing ? "failing" : "others"] += 1;
  }
  return counts;
}
