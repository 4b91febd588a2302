import "server-only";
import type { StatsFs } from "node:fs";
import { mkdir, statfs } from "node:fs/promises";
import { hourMs } from "@/lib/domain/units";
import { log as realLog } from "@/lib/server/operation/log";

/** The share of a disk above which its operators should make room. */
const usedShareMax = 0.8;

/** How a disk is asked, a clock in milliseconds that never jumps, and the log. Tests replace them. */
export type DiskWatchMeans = Readonly<{
  statfs: (folder: string) => Promise<Pick<StatsFs, "blocks" | "bfree" | "bavail">>;
  monotonicMs: () => number;
  log: typeof realLog;
}>;

const realMeans: DiskWatchMeans = { statfs, monotonicMs: () => performance.now(), log: realLog };

/**
 * A job that warns in the log if the disk of a folder is more than 80 % full, at most once an hour. A full disk can't hold
 * records, so nothing of a viewer would be shown. The folder is created if it doesn't exist.
 */
export function diskWatch(folder: string, means: Partial<DiskWatchMeans> = {}): () => Promise<void> {
  const { statfs: ask, monotonicMs, log } = { ...realMeans, ...means };
  let warnedAtMs = Number.NEGATIVE_INFINITY;
  return async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { blocks, bfree, bavail } = await ask(folder);
    const used = blocks - bfree;
    // As `df` counts: what only root may use is neither used nor available.
    const usedShare = used / (used + bavail);
    if (!(usedShare > usedShareMax) || monotonicMs() - warnedAtMs < hourMs) return;
    warnedAtMs = monotonicMs();
    log("warn", {
      event: "disk-almost-full",
      usedPercent: Math.floor(usedShare * 100),
      msg: "The disk that holds DATA_DIR is almost full. Make room, or accesses can't be recorded and nothing is shown.",
    });
  };
}
