import { appendFileSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import type { Entry } from "@/lib/server/records/entry";
import { entryWith } from "@/lib/server/records/recorder.fixture";
import { spoolIn } from "@/lib/server/records/recorder-on.fixture";
import { decodeFrames, encodeFrames } from "@/lib/server/records/spool-format";
import { temporaryFolder } from "@/lib/server/store/store.fixture";

beforeEach(() => stubEnvironment());

/** The entries a spool replays, in order. */
async function replayed(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  await spoolIn(folder).replay(async (some) => void entries.push(...some));
  return entries;
}

/** The one file in a folder, renamed as if it had been written two minutes ago. */
function agedFile(folder: string): string {
  const [name = ""] = readdirSync(folder);
  const aged = name.replace(/^\d+/, String(Date.now() - 120_000));
  const bytes = readFileSync(path.join(folder, name));
  truncateSync(path.join(folder, name));
  writeFileSync(path.join(folder, aged), bytes);
  utimesSync(path.join(folder, aged), 0, 0);
  return path.join(folder, aged);
}

describe("frames", () => {
  test("are read back, and cut off at any byte lose only the last entry", () => {
    const entries = [entryWith(), entryWith({ actor_name: "Zoë 👩‍👧" }), entryWith()];
    const bytes = encodeFrames(entries);
    const lastAt = encodeFrames(entries.slice(0, 2)).length;

    expect(decodeFrames(bytes)).toEqual({ entries, isTorn: false });
    for (let length = lastAt + 1; length < bytes.length; length += 1) {
      expect(decodeFrames(bytes.subarray(0, length))).toEqual({ entries: entries.slice(0, 2), isTorn: true });
    }
  });

  test("with any bit changed aren't read", () => {
    const entries = [entryWith()];
    const bytes = encodeFrames(entries);

    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeFrames(altered)).toEqual({ entries: [], isTorn: true });
    }
  });
});

describe("the spool", () => {
  test("replays what a process that was killed has left, with its end cut off", async () => {
    const folder = temporaryFolder();
    const entries = [entryWith(), entryWith()];
    await spoolIn(folder).append(entries);
    const file = agedFile(folder);
    appendFileSync(file, encodeFrames([entryWith()]).subarray(0, 40));

    expect(await replayed(folder)).toEqual(entries);
    expect(readdirSync(folder)).toContain(`${path.basename(file)}.torn`);
    expect(await replayed(folder)).toEqual([]);
  });

  test("keeps a file that its process may still append to", async () => {
    const folder = temporaryFolder();
    const live = spoolIn(folder);
    const [first, second] = [entryWith(), entryWith()];
    await live.append([first]);

    expect(await replayed(folder)).toEqual([first]);
    await live.append([second]);
    expect(await replayed(folder)).toEqual([first, second]);
  });

  test("can be replayed while it's being appended to", async () => {
    const folder = temporaryFolder();
    const spool = spoolIn(folder);
    const entries = Array.from({ length: 100 }, () => entryWith());
    const restored: Entry[] = [];
    const restore = async (some: readonly Entry[]) => void restored.push(...some);

    await Promise.all(entries.flatMap((entry) => [spool.append([entry]), spool.replay(restore)]));
    await spool.replay(restore);

    expect(new Set(restored.map(({ id }) => id))).toEqual(new Set(entries.map(({ id }) => id)));
    expect(readdirSync(folder)).toEqual([]);
  });

  test("keeps everything if it can't be restored", async () => {
    const folder = temporaryFolder();
    const spool = spoolIn(folder);
    const entry = entryWith();
    await spool.append([entry]);

    await expect(spool.replay(() => Promise.reject(new Error("down")))).rejects.toThrow("down");
    expect(await replayed(folder)).toEqual([entry]);
  });
});
