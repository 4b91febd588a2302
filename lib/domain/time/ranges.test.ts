import fc from "fast-check";
import { expect, test } from "vitest";
import { joined, withoutRanges } from "@/lib/domain/time/ranges";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { epochMs } from "@/lib/domain/units";

const range = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 15 }))
  .map(([start, length]): TimeRange => ({ start: epochMs(start), end: epochMs(start + length) }));
const ranges = fc.array(range, { maxLength: 8 });

function momentsOf(some: readonly TimeRange[]): ReadonlySet<number> {
  return new Set(some.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
}

function areApart(some: readonly TimeRange[]): boolean {
  return some.every((one, at) => at === 0 || one.end < (some[at - 1]?.start ?? 0));
}

test("joined ranges have the same moments, newest first and apart", () => {
  fc.assert(
    fc.property(ranges, (some) => {
      expect(momentsOf(joined(some))).toEqual(momentsOf(some));
      expect(areApart(joined(some))).toBe(true);
    }),
  );
});

test("ranges without others have the moments that the others haven't", () => {
  fc.assert(
    fc.property(ranges, ranges, (some, others) => {
      const left = [...momentsOf(some)].filter((moment) => !momentsOf(others).has(moment));

      expect(momentsOf(withoutRanges(some, others))).toEqual(new Set(left));
    }),
  );
});
