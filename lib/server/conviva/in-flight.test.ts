import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { shareInFlight } from "@/lib/server/conviva/in-flight";

/** A call that a test settles by hand. */
function callsOf() {
  const started: { signal: AbortSignal; resolve: (value: string) => void; reject: (reason: unknown) => void }[] = [];
  const start = (signal: AbortSignal) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    started.push({ signal, resolve, reject });
    return promise;
  };
  return { started, start };
}

describe("identical calls in flight", () => {
  test("share one call and its response", async () => {
    const share = shareInFlight<string>();
    const { started, start } = callsOf();
    const answers = Promise.all([1, 2, 3].map(() => share("key", undefined, start)));
    started[0]?.resolve("answer");

    expect(await answers).toEqual(["answer", "answer", "answer"]);
    expect(started).toHaveLength(1);
  });

  test("share a failure, and the next caller starts a new call", async () => {
    const share = shareInFlight<string>();
    const { started, start } = callsOf();
    const answers = Promise.allSettled([share("key", undefined, start), share("key", undefined, start)]);
    started[0]?.reject(new Error("down"));

    expect((await answers).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    const next = share("key", undefined, start);
    started[1]?.resolve("up again");
    expect(await next).toBe("up again");
  });

  test("share nothing with other keys or with a finished call", async () => {
    const share = shareInFlight<string>();
    const { started, start } = callsOf();
    const first = share("one", undefined, start);
    const second = share("two", undefined, start);
    started[0]?.resolve("1");
    started[1]?.resolve("2");
    expect([await first, await second]).toEqual(["1", "2"]);

    const later = share("one", undefined, start);
    started[2]?.resolve("1 later");
    expect(await later).toBe("1 later");
  });
});

describe("a response kept for a while", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test("also serves another reader within that time, and none later", async () => {
    const share = shareInFlight<string>(2_000);
    const { started, start } = callsOf();
    const first = share("key", undefined, start, "list");
    started[0]?.resolve("answer");
    expect(await first).toBe("answer");

    vi.advanceTimersByTime(1_999);
    expect(await share("key", undefined, start, "verdict")).toBe("answer");
    vi.advanceTimersByTime(1);
    const later = share("key", undefined, start, "note");
    started[1]?.resolve("a newer answer");
    expect(await later).toBe("a newer answer");
  });

  test("isn't served twice to one reader, and the newer one then serves every reader", async () => {
    const share = shareInFlight<string>(2_000);
    const { started, start } = callsOf();
    const first = share("key", undefined, start, "list");
    started[0]?.resolve("answer");
    expect(await first).toBe("answer");

    const again = share("key", undefined, start, "list");
    const other = share("key", undefined, start, "verdict");
    started[1]?.resolve("a newer answer");
    expect([await again, await other]).toEqual(["a newer answer", "a newer answer"]);
  });

  test("is never a failure", async () => {
    const share = shareInFlight<string>(2_000);
    const { started, start } = callsOf();
    const first = share("key", undefined, start);
    started[0]?.reject(new Error("down"));
    await expect(first).rejects.toThrow("down");

    const next = share("key", undefined, start);
    started[1]?.resolve("up again");
    expect(await next).toBe("up again");
  });
});

describe("a caller who aborts", () => {
  test("leaves the call running for the others", async () => {
    const share = shareInFlight<string>();
    const { started, start } = callsOf();
    const leaver = new AbortController();
    const left = share("key", leaver.signal, start);
    const stays = share("key", new AbortController().signal, start);
    leaver.abort(new Error("left"));

    await expect(left).rejects.toThrow("left");
    expect(started[0]?.signal.aborted).toBe(false);
    started[0]?.resolve("answer");
    expect(await stays).toBe("answer");
  });

  test("cancels the call if they were the last, and the next caller starts a new one", async () => {
    const share = shareInFlight<string>();
    const { started, start } = callsOf();
    const controllers = [new AbortController(), new AbortController()];
    const all = Promise.allSettled(controllers.map(({ signal }) => share("key", signal, start)));
    for (const controller of controllers) controller.abort();

    expect((await all).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(started[0]?.signal.aborted).toBe(true);
    const next = share("key", undefined, start);
    started[1]?.resolve("fresh");
    expect(await next).toBe("fresh");
  });

  test("beforehand starts no call", async () => {
    const share = shareInFlight<string>();
    const { started, start } = callsOf();

    await expect(share("key", AbortSignal.abort(new Error("gone")), start)).rejects.toThrow("gone");
    expect(started).toHaveLength(0);
  });
});
