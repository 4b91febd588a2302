import "server-only";

/**
 * Waits for work, but not for long. The work itself goes on.
 *
 * @param work - Its failure is thrown.
 * @param ms - How long to wait, in milliseconds.
 * @param late - What to return after that. By default, a `TimeoutError` is thrown.
 */
export function within<Result>(work: Promise<Result>, ms: number, late: () => Result = tooLate): Promise<Result> {
  const { promise, resolve } = Promise.withResolvers<Result>();
  const timer = setTimeout(() => resolve(Promise.resolve().then(late)), ms);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

function tooLate(): never {
  throw new DOMException("too slow", "TimeoutError");
}
