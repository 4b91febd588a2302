import { describe, expect, test } from "vitest";
import { correctionFor, explainedBy, rateRatio } from "@/lib/domain/diagnose/contrast";

describe("how much more often something fails", () => {
  // Of 1,000 viewers 100 have it; 40 of them fail, and 45 of the 900 others: 40 % and 5 %.
  const everybody = { failing: 40, ofFailing: 85, others: 100, ofOthers: 1_000 };

  test("is the ratio of the rates, though only failures and a sample of everybody are known", () => {
    expect(rateRatio(everybody)?.times).toBeCloseTo(8, 0);
  });

  test("has an interval that contains it, and a wider one for fewer viewers", () => {
    const { times = 0, low = 0, high = 0 } = rateRatio(everybody) ?? {};
    const few = rateRatio({ failing: 4, ofFailing: 8, others: 10, ofOthers: 100 });

    expect(low).toBeLessThan(times);
    expect(high).toBeGreaterThan(times);
    expect((few?.high ?? 0) / (few?.low ?? 1)).toBeGreaterThan(high / low);
  });

  test("has a lower bound even if nobody else has it, and is unknown if nobody is known", () => {
    expect(rateRatio({ failing: 40, ofFailing: 40, others: 0, ofOthers: 100 })?.low).toBeGreaterThan(10);
    expect(rateRatio({ failing: 0, ofFailing: 0, others: 1, ofOthers: 2 })).toBeNull();
  });
});

test("what failing viewers have no more often explains nothing", () => {
  expect(explainedBy({ failing: 10, ofFailing: 100, others: 10, ofOthers: 100 })).toBe(0);
  expect(explainedBy({ failing: 5, ofFailing: 100, others: 10, ofOthers: 100 })).toBe(0);
  expect(explainedBy({ failing: 100, ofFailing: 100, others: 0, ofOthers: 100 })).toBeCloseTo(200 * Math.log(2));
});

test("what few viewers have isn't corrected for", () => {
  const rare = Array.from({ length: 1_000 }, () => ({ failing: 1, ofFailing: 50, others: 0, ofOthers: 50 }));
  const common = { failing: 20, ofFailing: 50, others: 20, ofOthers: 50 };

  expect(correctionFor([...rare, common, common, common], 0.01)).toBe(3);
});
