import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Diagnosis, type DiagnosisInput, diagnose } from "@/lib/domain/diagnose/diagnose";
import { sampleWorld, type World } from "@/lib/domain/diagnose/sampled-world.fixture";
import { runs } from "@/lib/domain/property-runs.fixture";

const question = {
  kind: "content",
  isAskedAbout: () => true,
  choice: { outcome: null, code: undefined },
  viewersMin: 20,
} as const satisfies Omit<DiagnosisInput, "all" | "failures">;

function diagnoseWorld(world: World): Diagnosis {
  return diagnose({ ...question, ...sampleWorld(world) });
}

/** What is named, in words: "app_version 1 + device_name 2". */
function named({ shared }: Diagnosis): readonly string[] {
  if (shared.kind !== "told") return [];
  return shared.traits.map(({ trait }) =>
    trait
      .map(({ value }) => value)
      .sort()
      .join(" + "),
  );
}

/** How many of the services' diagnoses are as expected. */
function countSeeds(count: number, isExpected: (seed: number) => boolean): number {
  return Array.from({ length: count }, (_, at) => at + 1).filter(isExpected).length;
}

describe("a planted cause among noise is named, and nothing else", () => {
  test.each([
    { name: "an app version", values: { app_version: "app_version 3" }, rate: 0.3 },
    { name: "a provider", values: { isp: "isp 5" }, rate: 0.4 },
    { name: "a CDN", values: { cdn: "cdn 3" }, rate: 0.2 },
    { name: "a title few watch", values: { asset: "asset 9" }, rate: 0.8 },
    { name: "a city", values: { geo_city_name: "geo_city_name 4" }, rate: 0.5 },
  ])("$name", ({ values, rate }) => {
    const cause = Object.values(values).join(" + ");
    const world = { viewers: 2_000, background: 0.02, cause: { values, rate } };

    expect(
      countSeeds(20, (seed) => named(diagnoseWorld({ ...world, seed })).join(", ") === cause),
    ).toBeGreaterThanOrEqual(19);
  });

  test.each([
    { name: "an app version at a provider", values: { app_version: "app_version 2", isp: "isp 2" }, rate: 0.7 },
    { name: "a CDN in a city", values: { cdn: "cdn 2", geo_city_name: "geo_city_name 2" }, rate: 0.8 },
  ])("two together: $name", ({ values, rate }) => {
    const cause = Object.values(values).sort().join(" + ");
    const world = { viewers: 2_000, background: 0.02, cause: { values, rate } };

    expect(countSeeds(20, (seed) => named(diagnoseWorld({ ...world, seed }))[0] === cause)).toBeGreaterThanOrEqual(
      19,
    );
  });

  test("a system version, which only one device has", () => {
    const cause = { values: { device_os_version: "device_name 2 system 1" }, rate: 0.5 };
    const world = { viewers: 2_000, background: 0.02, cause };

    expect(
      countSeeds(20, (seed) => named(diagnoseWorld({ ...world, seed }))[0] === "device_name 2 system 1"),
    ).toBeGreaterThanOrEqual(19);
  });

  test("though a fifth of all values isn't sent", () => {
    const cause = { values: { app_version: "app_version 3" }, rate: 0.4 };
    const world = { viewers: 2_000, background: 0.02, missing: 0.2, cause };

    expect(
      countSeeds(20, (seed) => named(diagnoseWorld({ ...world, seed }))[0] === "app_version 3"),
    ).toBeGreaterThanOrEqual(19);
  });
});

describe("without a cause nothing is named in 95 % of all services", () => {
  const without = { viewers: 1_500, background: 0.03 };
  test.each<{ name: string; world: Omit<World, "seed"> }>([
    { name: "failures at random", world: without },
    { name: "many failures", world: { ...without, background: 0.15 } },
    { name: "half of everything", world: { ...without, background: 0.5 } },
    { name: "few viewers, who try again up to nine times", world: { ...without, viewers: 800, retriesMax: 9 } },
    { name: "some viewers to whom it happens all the time", world: { ...without, unlucky: 0.05, retriesMax: 9 } },
    { name: "values that aren't sent", world: { ...without, missing: 0.4 } },
  ])("$name", ({ world }) => {
    const silent = countSeeds(40, (seed) => named(diagnoseWorld({ ...world, seed })).length === 0);

    expect(silent).toBeGreaterThanOrEqual(38);
  });
});

test("neither the order nor repetitions in the samples matter", () => {
  const seeds = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, isCaused) => {
      const cause = { values: { app_version: "app_version 2" }, rate: 0.3 };
      const { all, failures } = sampleWorld({
        ...{ seed, viewers: 600, background: 0.05 },
        ...(isCaused ? { cause } : {}),
      });
      const otherwise = { all: [...all.toReversed(), ...all], failures: [...failures.toReversed(), ...failures] };
      expect(diagnose({ ...question, ...otherwise })).toEqual(diagnose({ ...question, all, failures }));
    }),
    runs(10),
  );
});
