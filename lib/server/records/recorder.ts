import "server-only";
import path from "node:path";
import { LookupError } from "@/lib/domain/problems";
import { env } from "@/lib/server/config/env";
import { causeFields, log } from "@/lib/server/operation/log";
import { processState } from "@/lib/server/operation/process-state";
import { within } from "@/lib/server/operation/within";
import { appendEntries } from "@/lib/server/records/append";
import { type ChainHead, newChain } from "@/lib/server/records/chain";
import type { Entry } from "@/lib/server/records/entry";
import { recordedEntries } from "@/lib/server/records/recorded-entries";
import { openSpool, type Spool } from "@/lib/server/records/spool";
import { type Store, store } from "@/lib/server/store/store";

const databaseTimeoutMs = 500;
const replayEveryMs = 1_000;
const batchMax = 200;
/** Retention removes whole chains, so none may grow for longer than a day. */
const chainAgeMaxMs = 23 * 3_600_000;

export type Recorder = Readonly<{
  /**
   * Resolves once the entry is on a disk. Entries that wait at the same time share one write. An entry whose look already
   * has that phase changes nothing.
   *
   * @throws {LookupError} `record-unavailable` if neither the database nor the spool can hold it.
   */
  write: (entry: Entry) => Promise<void>;
  /** Moves what is in the spool into the database. @throws What the database throws; the spool then keeps the rest. */
  replay: () => Promise<void>;
}>;

/** This process's recorder. */
export function recorder(): Recorder {
  return processState("recorder", () => createRecorder(store(), openSpool(path.join(env().DATA_DIR, "spool"))));
}

/** When a recorder does what; tests decide it. */
export type RecorderTiming = Readonly<{
  /** How long the database may take to confirm before the spool takes over. */
  timeoutMs: number;
  /** Does the work later, on its own. */
  later: (work: () => Promise<void>) => void;
}>;

const usualTiming: RecorderTiming = {
  timeoutMs: databaseTimeoutMs,
  later: (work) => void setTimeout(work, replayEveryMs).unref(),
};

/** A recorder of its own, for tools and tests; the app uses `recorder()`. */
export function createRecorder(database: Store, spool: Spool, timing: Partial<RecorderTiming> = {}): Recorder {
  const { timeoutMs, later } = { ...usualTiming, ...timing };
  let chain = emptyChain();
  /** While the spool holds entries, everything goes there, so that a hanging database delays one look only. */
  let isSpooling = false;
  let isReplayPlanned = false;
  let isWriting = false;
  const waiting: Waiting[] = [];
  const recorded = recordedEntries();

  /**
   * One append at a time: each continues the chain where the one before it ended. After a failure, the database may have
   * the entries or not, so the chain is given up, and what waits for it fails too.
   */
  function append(entries: readonly Entry[]): Promise<void> {
    if (Date.now() - chain.head.startedMs > chainAgeMaxMs) chain = emptyChain();
    const own = chain;
    const turn = own.turn.then(async () => {
      own.head = await appendEntries(database, own.head, entries);
    });
    own.turn = turn;
    turn.catch(() => abandon(own));
    return turn;
  }

  function abandon(failed: Chain): void {
    if (chain === failed) chain = emptyChain();
  }

  async function keep(entries: readonly Entry[]): Promise<void> {
    if (!isSpooling) {
      const own = chain;
      try {
        return await within(append(entries), timeoutMs);
      } catch (thrown) {
        abandon(own);
        isSpooling = true;
        replayLater();
        log("error", { event: "record-spooled", ...causeFields(thrown) });
      }
    }
    try {
      await spool.append(entries);
    } catch (thrown) {
      // The next look asks the database again, which may be back before the disk is.
      isSpooling = false;
      throw new LookupError("record-unavailable", { cause: new Error("spool", { cause: thrown }) });
    }
  }

  async function replay(): Promise<void> {
    let moved = await spool.replay(restore);
    isSpooling = false;
    // What went to the spool while it was being replayed.
    const rest = await spool.replay(restore);
    moved = { entries: moved.entries + rest.entries, torn: moved.torn + rest.torn };
    if (moved.entries > 0) log("info", { event: "record-replayed" });
    if (moved.torn > 0) log("warn", { event: "record-torn" });
  }

  async function restore(entries: readonly Entry[]): Promise<void> {
    for (let at = 0; at < entries.length; at += batchMax) await append(entries.slice(at, at + batchMax));
  }

  function replayLater(): void {
    if (isReplayPlanned) return;
    isReplayPlanned = true;
    later(async () => {
      isReplayPlanned = false;
      await replay().catch(replayLater);
    });
  }

  async function writeWaiting(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchMax);
      const kept = keep(batch.map(({ entry }) => entry));
      for (const { settle } of batch) settle(kept);
      await Promise.allSettled([kept]);
    }
    isWriting = false;
  }

  return {
    write: (entry) =>
      recorded.once(entry, () => {
        const { promise, resolve: settle } = Promise.withResolvers<void>();
        waiting.push({ entry, settle });
        if (!isWriting) void writeWaiting();
        return promise;
      }),
    replay,
  };
}

/** A chain that is being written. `turn` resolves when the append before is done. */
type Chain = { head: ChainHead; turn: Promise<void> };

function emptyChain(): Chain {
  return { head: newChain(), turn: Promise.resolve() };
}

type Waiting = Readonly<{ entry: Entry; settle: (kept: Promise<void>) => void }>;
