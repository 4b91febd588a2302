import { beforeAll, describe, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { assertSameOrigin, gateway, isActivity } from "@/lib/server/http/gateway";

beforeAll(() => stubEnvironment({ NEXTAUTH_URL: "https://desk.example.com" }));

function requestWith(method: string, headers: Readonly<Record<string, string>>): Request {
  return new Request("https://desk.example.com/api/lookups", { method, headers });
}

const ours = "https://desk.example.com";

describe("a cross-site request is refused", () => {
  test.each([
    { method: "GET", headers: {}, isOurs: true },
    { method: "GET", headers: { "sec-fetch-site": "same-origin" }, isOurs: true },
    { method: "GET", headers: { "sec-fetch-site": "none" }, isOurs: true },
    { method: "HEAD", headers: { "sec-fetch-site": "none" }, isOurs: true },
    { method: "GET", headers: { "sec-fetch-site": "same-site" }, isOurs: false },
    { method: "GET", headers: { "sec-fetch-site": "cross-site" }, isOurs: false },
    { method: "GET", headers: { "sec-fetch-site": "" }, isOurs: false },
    { method: "GET", headers: { "sec-fetch-site": "SAME-ORIGIN" }, isOurs: false },
    { method: "POST", headers: { "sec-fetch-site": "same-origin" }, isOurs: true },
    { method: "POST", headers: { "sec-fetch-site": "same-origin", origin: "null" }, isOurs: true },
    { method: "POST", headers: { "sec-fetch-site": "none" }, isOurs: false },
    { method: "POST", headers: { "sec-fetch-site": "same-site" }, isOurs: false },
    { method: "POST", headers: { "sec-fetch-site": "cross-site", origin: ours }, isOurs: false },
    { method: "POST", headers: { "sec-fetch-site": "same-origin, cross-site" }, isOurs: false },
    { method: "POST", headers: {}, isOurs: false },
    { method: "POST", headers: { origin: ours }, isOurs: true },
    { method: "POST", headers: { origin: "null" }, isOurs: false },
    { method: "POST", headers: { origin: "http://desk.example.com" }, isOurs: false },
    { method: "POST", headers: { origin: `${ours}:8443` }, isOurs: false },
    { method: "POST", headers: { origin: `${ours}.evil.example` }, isOurs: false },
    { method: "POST", headers: { referer: ours }, isOurs: false },
    { method: "PUT", headers: {}, isOurs: false },
    { method: "DELETE", headers: { "sec-fetch-site": "none" }, isOurs: false },
  ])("$method with $headers is our own: $isOurs", ({ method, headers, isOurs }) => {
    const check = () => assertSameOrigin(requestWith(method, headers));

    if (isOurs) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: "cross-site" }));
  });
});

test("a refusal is an uncached problem response, and the handler doesn't run", async () => {
  let isDone = false;
  const handle = gateway(async () => {
    isDone = true;
  });

  const response = await handle(requestWith("POST", { "sec-fetch-site": "cross-site" }), {
    params: Promise.resolve({}),
  });

  expect(isDone).toBe(false);
  expect(response.status).toBe(403);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/problem+json",
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    vary: "Cookie, Origin, Sec-Fetch-Site",
  });
  const { instance } = await response.json();
  expect(instance).toBe(`urn:uuid:${response.headers.get("request-id")}`);
});

test.each([
  { method: "GET", expected: false },
  { method: "HEAD", expected: false },
  { method: "POST", expected: true },
  { method: "DELETE", expected: true },
])("a $method shows that a person is active: $expected", ({ method, expected }) => {
  expect(isActivity(requestWith(method, {}))).toBe(expected);
});
