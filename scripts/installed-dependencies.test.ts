import { expect, test } from "vitest";
import { isInstalled } from "./installed-dependencies.mjs";

const lock = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/next": { version: "16.4.5", integrity: "sha512-a" },
    "node_modules/sharp-for-another-machine": { version: "1.0.0", integrity: "sha512-b", optional: true },
  },
};
const next = { version: "16.4.5", integrity: "sha512-a" };

test.each([
  ["what npm installed is what the lock file asks for, less another machine's", { "node_modules/next": next }, true],
  ["a package is of another version", { "node_modules/next": { ...next, version: "16.4.4" } }, false],
  ["a package is of other bytes", { "node_modules/next": { ...next, integrity: "sha512-c" } }, false],
  ["a package is missing", {}, false],
  ["a package is left over", { "node_modules/next": next, "node_modules/old": next }, false],
])("%s: %o is installed %s", (_case, packages, expected) => {
  expect(isInstalled(lock, JSON.stringify({ packages }))).toBe(expected);
});

test("nothing is installed where npm has left no list", () => {
  expect(isInstalled(lock, undefined)).toBe(false);
});
