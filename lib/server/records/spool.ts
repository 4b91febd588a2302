import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import type { Entry } from "@/lib/server/records/entry";
import { decodeFrames, encodeFrames } from "@/lib/server/records/spool-format";

/** A file is appended to for this long at most. */
const writtenForMs = 30_000;
/** From this age on, nobody appends to a file any more, so whoever has replayed it may remove it. */
const settledAfterMs = 2 * writtenForMs;

/**
 * Holds entries on the local disk while the database can't be reached: files that are only appended to. Instances on one
 * machine may share the folder; each writes its own files, and any of them may replay all.
 */
export type Spool = Readonly<{
  /** Resolves once the entries are on the disk. @throws What the disk throws; they may then be in the file or not. */
  append: (entries: readonly Entry[]) => Promise<void>;
  /**
   * Passes every file's entries to `restore`, oldest file first, and removes the files that were restored.
   *
   * @returns How many entries there were, and how many files ended in a torn frame.
   */
  replay: (restore: (entries: readonly Entry[]) => Promise<void>) => Promise<SpoolTally>;
  /** Closes the file that is being written; the next entry begins another one. */
  close: () => Promise<void>;
}>;

export type SpoolTally = Readonly<{ entries: number; torn: number }>;

type OpenFile = Readonly<{ handle: FileHandle; name: string; openedAt: number }>;

/** How the spool reaches the disk; tests make it fail. */
export type SpoolDisk = Readonly<{ sync: (handle: FileHandle) => Promise<void> }>;

const realDisk: SpoolDisk = { sync: (handle) => handle.datasync() };

/** Opens the spool in a folder, which is created with the first entry. */
export function openSpool(folder: string, disk: SpoolDisk = realDisk): Spool {
  let current: OpenFile | null = null;
  /** The files this process wrote and has closed; nobody appends to them any more. */
  const closed = new Set<string>();

  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, so that a replay can't close the file that is being written. */
  function exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function rotate(): Promise<void> {
    const { handle, name } = current ?? {};
    current = null;
    if (name !== undefined) closed.add(name);
    await handle?.close().catch(() => undefined);
  }

  async function writable(): Promise<OpenFile> {
    if (current !== null && performance.now() - current.openedAt < writtenForMs) return current;
    await rotate();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${Date.now()}-${randomUUID()}${ending}`;
    const handle = await open(path.join(folder, name), "ax", 0o600);
    current = { handle, name, openedAt: performance.now() };
    await syncFolder(folder);
    return current;
  }

  async function append(entries: readonly Entry[]): Promise<void> {
    try {
      const { handle } = await writable();
      await handle.appendFile(encodeFrames(entries));
      await disk.sync(handle);
    } catch (thrown) {
      // After a failed fsync, the kernel may have dropped the data and report the next one as a success.
      await rotate();
      throw thrown;
    }
  }

  return {
    append: (entries) => exclusively(() => append(entries)),
    close: () => exclusively(rotate),
    async replay(restore) {
      await exclusively(rotate);
      const tally = { entries: 0, torn: 0 };
      for (const name of await spoolFiles(folder)) {
        const file = path.join(folder, name);
        const bytes = await unlessGone(readFile(file));
        if (bytes === null) continue;
        const { entries, isTorn } = decodeFrames(bytes);
        if (entries.length > 0) await restore(entries);
        tally.entries += entries.length;
        const isSettled = closed.has(name) || Date.now() - Number.parseInt(name, 10) > settledAfterMs;
        if (!isSettled || (await unlessGone(stat(file)))?.size !== bytes.length) continue;
        if (isTorn) tally.torn += 1;
        // What follows a torn frame was never acknowledged. It's kept for a person to look at.
        await unlessGone(isTorn ? rename(file, `${file}.torn`) : unlink(file));
        closed.delete(name);
      }
      return tally;
    },
  };
}

const ending = ".spool";

async function spoolFiles(folder: string): Promise<readonly string[]> {
  const names = (await unlessGone(readdir(folder))) ?? [];
  return names.filter((name) => name.endsWith(ending)).toSorted();
}

/** `null` if the file or folder doesn't exist; another instance may have replayed and removed it. */
async function unlessGone<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return null;
    throw thrown;
  }
}

/** Makes the name of a new file survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
