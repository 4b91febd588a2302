import type { ComparedViewer, DimensionValue, Trait } from "@/lib/domain/diagnose/compared-viewers";
import type { Contrast } from "@/lib/domain/diagnose/contrast";
import type { DiagnosedDimension } from "@/lib/domain/diagnose/diagnosed-dimension";

/** A trait, with how many viewers have it. */
export type CountedTrait = Readonly<{ trait: Trait; contrast: Contrast }>;

type Counts = { failing: number; others: number };

/** Every single value, and every two values of different dimensions, that one of the viewers has. */
export function traitsOf(viewers: readonly ComparedViewer[]) {
  const known = new Map<string, Counts>();
  const singles = new Map<number, Counts>();
  const pairs = new Map<number, Counts>();
  const values: DimensionValue[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (dimension: DiagnosedDimension, value: string) => {
    const key = `${dimension}\n${value}`;
    const index = indexes.get(key) ?? values.push({ dimension, value }) - 1;
    indexes.set(key, index);
    return index;
  };
  const described = viewers.map(({ isFailing, values: own }) => {
    const dimensions = namedDimensions(own);
    return { isFailing, dimensions, own: dimensions.map((id) => (own[id] ?? []).map((value) => indexOf(id, value))) };
  });
  for (const { isFailing, dimensions, own } of described) {
    for (const [first, dimension] of dimensions.entries()) {
      count(known, dimension, isFailing);
      for (const one of new Set(own[first])) count(singles, one, isFailing);
      for (const [second, other] of dimensions.entries()) {
        if (second <= first) continue;
        count(known, pairKey(dimension, other), isFailing);
        for (const one of new Set(own[first]))
          for (const two of new Set(own[second])) count(pairs, one * values.length + two, isFailing);
      }
    }
  }
  const counted = (trait: Trait, { failing, others }: Counts): CountedTrait => {
    const [one, two] = trait;
    const of = known.get(two === undefined ? one.dimension : pairKey(one.dimension, two.dimension));
    return { trait, contrast: { failing, others, ofFailing: of?.failing ?? 0, ofOthers: of?.others ?? 0 } };
  };
  const valueAt = (index: number) => values[index] as DimensionValue;
  return {
    singles: [...singles].map(([index, counts]) => counted([valueAt(index)], counts)),
    pairs: [...pairs].map(([index, counts]) =>
      counted([valueAt(Math.floor(index / values.length)), valueAt(index % values.length)], counts),
    ),
  };
}

/** The dimensions a viewer has values of, always in the same order. */
function namedDimensions(values: ComparedViewer["values"]): readonly DiagnosedDimension[] {
  return (Object.keys(values) as DiagnosedDimension[]).filter((id) => (values[id] ?? []).length > 0).sort();
}

function pairKey(one: DiagnosedDimension, two: DiagnosedDimension): string {
  return `${one} ${two}`;
}

function count<Key>(counts: Map<Key, Counts>, key: Key, isFailing: boolean): void {
  const known = counts.get(key) ?? { failing: 0, others: 0 };
  known[isFailing ? "failing" : "others"] += 1;
  counts.set(key, known);
}
