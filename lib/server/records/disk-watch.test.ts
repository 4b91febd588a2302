import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { hourMs } from "@/lib/domain/units";
import { type DiskWatchMeans, diskWatch } from "@/lib/server/records/disk-watch";
import { temporaryFolder } from "@/lib/server/store/store.fixture";

/** A disk of 1,000 blocks, of which root keeps 100. */
function setUp(folder = temporaryFolder()) {
  const disk = { usedBlocks: 0, nowMs: 0 };
  const warnings: Parameters<DiskWatchMeans["log"]>[] = [];
  const check = diskWatch(folder, {
    statfs: async () => ({ blocks: 1_000, bfree: 1_000 - disk.usedBlocks, bavail: 900 - disk.usedBlocks }),
    monotonicMs: () => disk.nowMs,
    log: (...warning) => warnings.push(warning),
  });
  return { disk, warnings, check };
}

describe("the disk of DATA_DIR", () => {
  test("is fine up to 80 %, and above that the operators are told in a sentence", async () => {
    const { disk, warnings, check } = setUp();
    disk.usedBlocks = 720;
    await check();
    expect(warnings).toEqual([]);

    disk.usedBlocks = 730;
    await check();
    expect(warnings).toEqual([
      [
        "warn",
        {
          event: "disk-almost-full",
          usedPercent: 81,
          msg: expect.stringMatching(/^The disk that holds DATA_DIR .+\.$/),
        },
      ],
    ]);
  });

  test("is mentioned once an hour at most", async () => {
    const { disk, warnings, check } = setUp();
    disk.usedBlocks = 890;
    await check();
    disk.nowMs = hourMs - 1;
    await check();
    expect(warnings).toHaveLength(1);

    disk.nowMs = hourMs;
    await check();
    expect(warnings).toHaveLength(2);
  });

  test("isn't mentioned if it has no blocks, as some network disks", async () => {
    const warnings: unknown[] = [];
    const check = diskWatch(temporaryFolder(), {
      statfs: async () => ({ blocks: 0, bfree: 0, bavail: 0 }),
      log: (...warning) => warnings.push(warning),
    });
    await check();

    expect(warnings).toEqual([]);
  });

  test("is asked before anything was stored there, too", async () => {
    const folder = path.join(temporaryFolder(), "not yet", "there");
    await diskWatch(folder, { log: () => undefined })();

    expect(existsSync(folder)).toBe(true);
  });
});
