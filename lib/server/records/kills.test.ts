import { beforeEach, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { runKills } from "@/lib/server/records/kills.fixture";
import { newDatabase } from "@/lib/server/store/store.fixture";

beforeEach(() => stubEnvironment());

test("50 kills while recording lose nothing that was acknowledged, and break no chain", async () => {
  const tally = await runKills(50, await newDatabase("sqlite"));

  expect(tally).toMatchObject({ missing: 0, duplicate: 0, faults: [] });
  expect(tally.acknowledged).toBeGreaterThan(500);
}, 120_000);

test("two processes that record in one PostgreSQL lose nothing either", async () => {
  const tally = await runKills(6, await newDatabase("postgres"));

  expect(tally).toMatchObject({ missing: 0, duplicate: 0, faults: [] });
  expect(tally.acknowledged).toBeGreaterThan(50);
}, 120_000);
