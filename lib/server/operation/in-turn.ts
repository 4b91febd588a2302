import "server-only";
import { breath } from "@/lib/server/operation/breath";
import { processState } from "@/lib/server/operation/process-state";

/**
 * Runs a piece of work that takes some milliseconds. Several never follow each other without letting other requests be served
 * in between, even if what they wait for arrives at once.
 *
 * @throws what the work throws.
 */
export function inTurn<Result>(work: () => Result): Promise<Result> {
  const turns = processState<{ last: Promise<unknown> }>("turns", () => ({ last: Promise.resolve() }));
  const turn = turns.last.then(breath).then(work);
  turns.last = turn.catch(() => undefined);
  return turn;
}
