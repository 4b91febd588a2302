import "server-only";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { SessionColumns } from "@/lib/contract/session-columns";
import { LookupError } from "@/lib/domain/problems";
import type { AnswerQuestion } from "@/lib/presentation/answer/answer-over";
import { breath } from "@/lib/server/operation/breath";
import { processState } from "@/lib/server/operation/process-state";
import { within } from "@/lib/server/operation/within";

/** 30,000 sessions take a few seconds, on a busy machine. */
const answerTimeoutMs = 60_000;

/**
 * What the thread runs: the app's own modules, as the operators' tools do. It's a text with addresses that a bundler doesn't
 * know, since a bundler would leave the modules out.
 */
const program = `
  const { workerData } = require("node:worker_threads");
  import(workerData.resolver).then(() => import(workerData.worker));
`;

type Reply = Readonly<{ answer: ViewerAnswer }> | Readonly<{ error: unknown }>;

/**
 * The answer over many sessions, assessed in a thread so that nobody else waits: one thread per process, one question after
 * the other.
 *
 * @param signal - Aborted once nobody waits for the answer; it then isn't begun.
 * @throws {LookupError} `internal` if the thread fails or takes a minute. The next question gets another thread.
 */
export function answerInThread(
  columns: readonly SessionColumns[],
  question: AnswerQuestion,
  signal: AbortSignal | undefined,
): Promise<ViewerAnswer> {
  const thread = processState<Thread>("answer thread", () => ({ worker: null, last: Promise.resolve() }));
  const turn = thread.last.then(async () => {
    signal?.throwIfAborted();
    try {
      return await ask(thread, columns, question);
    } catch (thrown) {
      stopThread(thread);
      throw new LookupError("internal", { cause: thrown });
    }
  });
  thread.last = turn.catch(() => undefined);
  return turn;
}

type Thread = { worker: Worker | null; last: Promise<unknown> };

async function ask(thread: Thread, columns: readonly SessionColumns[], question: AnswerQuestion) {
  thread.worker ??= startWorker();
  const { worker } = thread;
  // Only a question keeps the process alive.
  worker.ref();
  const ended = new AbortController();
  // Rejects if the thread fails. It may also end without an error, as when it runs out of memory.
  const answered: Promise<Reply> = once(worker, "message", ended).then(([reply]) => reply);
  const exited = once(worker, "exit", ended).then(([code]) => Promise.reject(new Error(`thread ended: ${code}`)));
  exited.catch(() => undefined);
  answered.catch(() => undefined);
  try {
    for (const part of columns) {
      worker.postMessage({ columns: part });
      await breath();
    }
    worker.postMessage({ question });
    const reply = await within(Promise.race([answered, exited]), answerTimeoutMs);
    if ("error" in reply) throw reply.error;
    worker.unref();
    return reply.answer;
  } finally {
    ended.abort();
  }
}

function startWorker(): Worker {
  const fileOf = (file: string) => pathToFileURL(path.join(process.cwd(), file)).href;
  const worker = new Worker(program, {
    eval: true,
    // Without what the process itself was told to load first, and without its secrets.
    execArgv: [],
    env: {},
    workerData: {
      resolver: fileOf("scripts/resolve-like-bundler.mjs"),
      worker: fileOf("lib/server/answer/answer-worker.ts"),
    },
  });
  // Without a listener, an error between two questions would end the process.
  worker.on("error", () => undefined);
  return worker;
}

function stopThread(thread: Thread): void {
  const { worker } = thread;
  thread.worker = null;
  void worker?.terminate();
}
