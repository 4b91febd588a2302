import { beforeAll, describe, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { ownPath } from "@/lib/server/http/own-path";

const home = "https://desk.example.com";

beforeAll(() => stubEnvironment({ NEXTAUTH_URL: home }));

describe("an own path is kept, with its query and nothing else", () => {
  test.each([
    { wanted: "/", path: "/" },
    { wanted: "/viewers/abc?days=7&session=1", path: "/viewers/abc?days=7&session=1" },
    { wanted: `${home}/viewers/abc?days=7`, path: "/viewers/abc?days=7" },
    { wanted: "/viewers/abc#part", path: "/viewers/abc" },
    { wanted: "viewers/abc", path: "/viewers/abc" },
    { wanted: "/signed-in", path: "/signed-in" },
    { wanted: "/?next=https://evil.example", path: "/?next=https://evil.example" },
  ])("$wanted becomes $path", ({ wanted, path }) => {
    expect(ownPath(wanted)).toBe(path);
  });
});

describe("an invalid or circular target becomes the start page", () => {
  test.each([
    undefined,
    "",
    ["/viewers/a", "/viewers/b"],
    "/api/auth/signout",
    "/api/../api/lookups",
    "/sign-in",
    "/sign-in?callbackUrl=/sign-in",
    "http://desk.example.com/viewers/a",
    "https://desk.example.com:8443/viewers/a",
    "https://user@desk.example.com.evil.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://[bad",
  ])("%j", (wanted) => {
    expect(ownPath(wanted)).toBe("/");
  });
});

/** Every way we know to write a foreign host in place of a path. */
function redirectPayloads(): readonly string[] {
  const hosts = [
    "evil.example",
    "evil.example/",
    "evil。example",
    "evil.example:443",
    "desk.example.com@evil.example",
  ];
  const slashes = [
    "/",
    "\\",
    "%2f",
    "%5c",
    "%252f",
    "／",
    "/\t/",
    "/\n/",
    "\\/",
    "/./",
    "/../",
    "/%2e%2e/",
    "/;/",
    "/.%2e/",
  ];
  const schemes = [
    "",
    "http:",
    "https:",
    "HtTpS:",
    "javascript:",
    "data:",
    "\thttps:",
    " https:",
    "ht\ntps:",
    "//https:",
  ];
  return schemes.flatMap((scheme) =>
    slashes.flatMap((one) => slashes.flatMap((two) => hosts.map((host) => `${scheme}${one}${two}${host}`))),
  );
}

test("no payload redirects to another origin", () => {
  const payloads = redirectPayloads();
  expect(payloads.length).toBeGreaterThan(2_000);

  for (const payload of payloads) {
    const path = ownPath(payload);
    expect(path, payload).toMatch(/^\/(?![/\\])/);
    expect(new URL(path, home).origin, payload).toBe(home);
  }
});
