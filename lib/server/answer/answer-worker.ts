import "server-only";
import { parentPort } from "node:worker_threads";
import type { SessionColumns } from "@/lib/contract/session-columns";
import { type AnswerQuestion, answerOverColumns } from "@/lib/presentation/answer/answer-over";

/** What the thread is sent for one answer: the sessions in parts, then what is asked about them. */
export type AnswerMessage = Readonly<{ columns: SessionColumns }> | Readonly<{ question: AnswerQuestion }>;

let columns: SessionColumns[] = [];

/** Runs in a thread of its own (`answer-thread.ts`). It answers one question after another, each over the parts before it. */
parentPort?.on("message", (message: AnswerMessage) => {
  if ("columns" in message) {
    columns.push(message.columns);
    return;
  }
  const parts = columns;
  columns = [];
  try {
    parentPort?.postMessage({ answer: answerOverColumns(parts, message.question) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
