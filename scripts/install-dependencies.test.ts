import { expect, test } from "vitest";
import { isInstalled } from "./install-dependencies.mjs";

const lock = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/next": { version: "16.4.5", integrity: "sha512-a" },
    "node_modules/sharp-for-another-machine": { version: "1.0.0", integrity: "sha512-b", optional: true },
  },
};
const next = { version: "16.4.5", integrity: "sha512-a" };

test.each([
  ["only a package for another platform is missing", { "node_modules/next": next }, true],
  ["a package has another version", { "node_modules/next": { ...next, version: "16.4.4" } }, false],
  ["a package has another checksum", { "node_modules/next": { ...next, integrity: "sha512-c" } }, false],
  ["a package is missing", {}, false],
  ["a package is left over", { "node_modules/next": next, "node_modules/old": next }, false],
])("when %s, isInstalled(%o) is %s", (_case, packages, expected) => {
  expect(isInstalled(lock, JSON.stringify({ packages }))).toBe(expected);
});

test("without npm's list, nothing counts as installed", () => {
  expect(isInstalled(lock, undefined)).toBe(false);
});
