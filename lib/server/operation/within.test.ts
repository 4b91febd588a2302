import { describe, expect, test, vi } from "vitest";
import { within } from "@/lib/server/operation/within";

const late = () => "late";

describe("within", () => {
  test("returns the work's result, and leaves no timer", async () => {
    vi.useFakeTimers();
    expect(await within(Promise.resolve("done"), 1_000, late)).toBe("done");
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test("throws the work's failure", async () => {
    await expect(within(Promise.reject(new Error("failed")), 1_000, late)).rejects.toThrow("failed");
  });

  test("returns the other result, or throws, once the time is up", async () => {
    vi.useFakeTimers();
    const never = () => new Promise<string>(() => undefined);
    const settled = Promise.allSettled([within(never(), 1_000, late), within(never(), 1_000)]);
    await vi.advanceTimersByTimeAsync(1_000);
    const [first, second] = await settled;
    vi.useRealTimers();

    expect(first).toEqual({ status: "fulfilled", value: "late" });
    expect(second).toMatchObject({ status: "rejected", reason: { name: "TimeoutError" } });
  });
});
