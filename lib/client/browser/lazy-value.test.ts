import { expect, test, vi } from "vitest";
import { lazyValue } from "@/lib/client/browser/lazy-value";

test("loads once, on first use, and tells subscribers", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const loader = vi.fn(() => promise);
  const lazy = lazyValue(loader);
  const listener = vi.fn();
  lazy.subscribe(listener);

  expect(loader).not.toHaveBeenCalled();
  const first = lazy.load();
  const second = lazy.load();
  expect(lazy.state()).toEqual({ status: "not-loaded" });
  resolve("value");

  expect(await Promise.all([first, second])).toEqual(["value", "value"]);
  expect(loader).toHaveBeenCalledTimes(1);
  expect(lazy.state()).toEqual({ status: "loaded", value: "value" });
  expect(listener).toHaveBeenCalledTimes(1);
});

test("tries again after a failure", async () => {
  const loader = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error("offline"))
    .mockResolvedValue("value");
  const lazy = lazyValue(loader);

  expect(await lazy.load()).toBeNull();
  expect(lazy.state()).toEqual({ status: "failed" });
  expect(await lazy.load()).toBe("value");
  expect(lazy.state()).toEqual({ status: "loaded", value: "value" });
});

test("doesn't notify unsubscribed listeners", async () => {
  const lazy = lazyValue(async () => "value");
  const listener = vi.fn();
  lazy.subscribe(listener)();
  await lazy.load();

  expect(listener).not.toHaveBeenCalled();
});
