import { expect, test } from "vitest";
import { kindOptions } from "@/lib/presentation/lookup/kind-options";

test.each([
  ["viewerId", "Auto: ID"],
  ["viewerIp", "Auto: IP"],
] as const)("with a %s detected, the first option is %s", (detected, first) => {
  expect(kindOptions(detected).map(({ label }) => label)).toEqual([first, "Viewer ID", "IP address"]);
});
