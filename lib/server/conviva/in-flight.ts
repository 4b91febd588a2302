import "server-only";

type Flight<Value> = {
  readonly answer: Promise<Value>;
  readonly controller: AbortController;
  /** How many callers still wait for the response. */
  waiting: number;
};

type Share<Value> = (
  key: string,
  signal: AbortSignal | undefined,
  start: (signal: AbortSignal) => Promise<Value>,
) => Promise<Value>;

/**
 * Lets identical calls share one: a caller with the key of a call in flight waits for the same response, and a caller
 * within `keptMs` of the response gets it too. The call is aborted once its last caller has aborted. Failures aren't kept.
 *
 * @param keptMs - How long a response is shared after it arrives, in milliseconds; by default not at all.
 * @returns A function that starts the call or joins it. It rejects with the abort reason of its own caller's signal.
 */
export function shareInFlight<Value>(keptMs = 0): Share<Value> {
  const flights = new Map<string, Flight<Value>>();

  function begin(key: string, start: (signal: AbortSignal) => Promise<Value>): Flight<Value> {
    const controller = new AbortController();
    const flight = { controller, waiting: 0, answer: start(controller.signal) };
    flights.set(key, flight);
    const end = () => forget(key, flight);
    const keep = keptMs === 0 ? end : () => setTimeout(end, keptMs).unref();
    flight.answer.then(keep, end);
    return flight;
  }

  function forget(key: string, flight: Flight<Value>): void {
    if (flights.get(key) === flight) flights.delete(key);
  }

  return async (key, signal, start) => {
    signal?.throwIfAborted();
    const flight = flights.get(key) ?? begin(key, start);
    flight.waiting += 1;
    const { promise: left, reject: leave } = Promise.withResolvers<never>();
    const onAbort = () => {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        forget(key, flight);
        flight.controller.abort(signal?.reason);
      }
      leave(signal?.reason);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    return Promise.race([flight.answer, left]).finally(() => signal?.removeEventListener("abort", onAbort));
  };
}
