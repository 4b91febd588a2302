import { describe, expect, test } from "vitest";
import { lookupOfText } from "@/lib/contract/lookup";

describe("the text in the look-up box", () => {
  test.each([
    { typed: " viewer@example.com ", chosen: null, request: { viewerId: "viewer@example.com" } },
    { typed: " 10.0.0.1\u200b", chosen: null, request: { viewerIp: "10.0.0.1" } },
    { typed: "10.0.0.999", chosen: null, request: { viewerIp: "10.0.0.999" } },
    { typed: "10.0.0.1", chosen: "viewerId", request: { viewerId: "10.0.0.1" } },
    { typed: "viewer", chosen: "viewerIp", request: { viewerIp: "viewer" } },
    { typed: "", chosen: null, request: { viewerId: "" } },
  ] as const)("$typed, chosen as $chosen, becomes $request", ({ typed, chosen, request }) => {
    expect(lookupOfText(typed, chosen)).toEqual(request);
  });
});
