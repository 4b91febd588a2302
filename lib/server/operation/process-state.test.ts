import { expect, test, vi } from "vitest";

test("two copies of the module share the state of a name, and other names have their own", async () => {
  const first = await import("@/lib/server/operation/process-state");
  vi.resetModules();
  const second = await import("@/lib/server/operation/process-state");
  const shared = first.processState("test", () => ({ from: "first" }));

  expect(second.processState).not.toBe(first.processState);
  expect(second.processState("test", () => ({ from: "second" }))).toBe(shared);
  expect(second.processState("another test", () => ({ from: "second" }))).toEqual({ from: "second" });
});
