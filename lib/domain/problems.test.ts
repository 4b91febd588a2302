import { expect, test, vi } from "vitest";
import { LookupError } from "@/lib/domain/problems";

/** Next bundles pages and route handlers separately, so there are several copies of the module. */
async function importAgain() {
  vi.resetModules();
  return import("@/lib/domain/problems");
}

test("an error of another copy of the module is a LookupError", async () => {
  const copy = await importAgain();
  const thrown = new copy.LookupError("upstream-busy");

  expect(copy.LookupError).not.toBe(LookupError);
  expect(thrown).toBeInstanceOf(LookupError);
});

test.each([new Error("upstream-busy"), { code: "upstream-busy" }, "upstream-busy", null, undefined])(
  "%o is not a LookupError",
  (thrown) => {
    expect(thrown instanceof LookupError).toBe(false);
  },
);
