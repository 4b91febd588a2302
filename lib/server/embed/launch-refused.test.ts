import { expect, test, vi } from "vitest";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";

test("a refusal is recognized in every bundle of Next, and nothing else is", async () => {
  vi.resetModules();
  const other = await import("@/lib/server/embed/launch-refused");

  expect(other.LaunchRefused).not.toBe(LaunchRefused);
  expect(new other.LaunchRefused("replayed")).toBeInstanceOf(LaunchRefused);
  expect(new Error("replayed")).not.toBeInstanceOf(LaunchRefused);
});
