import "server-only";

type Flight<Value> = {
  readonly answer: Promise<Value>;
  readonly controller: AbortController;
  /** How many callers still wait for the response. */
  waiting: number;
  hasLanded: boolean;
  /** The readers who have requested it. */
  readonly readers: Set<string>;
};

type Share<Value> = (
  key: string,
  signal: AbortSignal | undefined,
  start: (signal: AbortSignal) => Promise<Value>,
  reader?: string,
) => Promise<Value>;

/**
 * Lets identical calls share one: a caller with the key of a call in flight waits for the same response. The call is
 * aborted once its last caller has aborted. For `keptMs`, a response also serves readers who haven't had it; a reader who
 * asks again wants a new one. Failures aren't kept.
 *
 * @param keptMs - In milliseconds; by default no response is kept.
 * @returns A function that starts the call or joins it. It rejects with the abort reason of its own caller's signal.
 */
export function shareInFlight<Value>(keptMs = 0): Share<Value> {
  const flights = new Map<string, Flight<Value>>();

  function begin(key: string, start: (signal: AbortSignal) => Promise<Value>): Flight<Value> {
    const controller = new AbortController();
    const readers = new Set<string>();
    const flight = { controller, waiting: 0, hasLanded: false, readers, answer: start(controller.signal) };
    flights.set(key, flight);
    const end = () => forget(key, flight);
    const land = () => {
      flight.hasLanded = true;
      if (keptMs > 0) setTimeout(end, keptMs).unref();
      else end();
    };
    flight.answer.then(land, end);
    return flight;
  }

  function forget(key: string, flight: Flight<Value>): void {
    if (flights.get(key) === flight) flights.delete(key);
  }

  return async (key, signal, start, reader = "") => {
    signal?.throwIfAborted();
    const known = flights.get(key);
    const isShared = known !== undefined && !(known.hasLanded && known.readers.has(reader));
    const flight = isShared ? known : begin(key, start);
    flight.readers.add(reader);
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
