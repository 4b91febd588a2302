import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { handleSignIn } from "@/lib/server/sign-in/sign-in-requests";

beforeAll(() => stubEnvironment());

const form = { "content-type": "application/x-www-form-urlencoded" };

function post(body: BodyInit, headers: Readonly<Record<string, string>> = form): Request {
  return new Request("https://desk.example.com/api/auth/signin/oidc?callbackUrl=/", {
    method: "POST",
    headers,
    body,
  });
}

/** A stand-in for next-auth that records the bodies it receives. */
function recorder() {
  const seen: string[] = [];
  const next = async (request: Request) => {
    seen.push(await request.text());
    return new Response("answered");
  };
  return { seen, next };
}

describe("a sign-in request", () => {
  test("is passed to next-auth with its body and query", async () => {
    const { seen, next } = recorder();
    const answer = await handleSignIn(post("csrfToken=a&json=true"), ["signin", "oidc"], (request) => {
      expect(request.nextUrl.searchParams.get("callbackUrl")).toBe("/");
      return next(request);
    });

    expect(await answer.text()).toBe("answered");
    expect(seen).toEqual(["csrfToken=a&json=true"]);
  });

  test.each([
    { what: "of 64 KiB", body: "x".repeat(65_536), headers: form, status: 200 },
    { what: "a byte longer", body: "x".repeat(65_537), headers: form, status: 413 },
    { what: "of 20 MB", body: "x".repeat(20_000_000), headers: form, status: 413 },
    {
      what: "of 20 MB as JSON",
      body: "1".repeat(20_000_000),
      headers: { "content-type": "application/json" },
      status: 413,
    },
    { what: "of JSON", body: "{", headers: { "content-type": "application/json" }, status: 415 },
    { what: "of another type", body: "a=b", headers: { "content-type": "text/plain" }, status: 415 },
    {
      what: "that is compressed",
      body: gzipSync("a=b"),
      headers: { ...form, "content-encoding": "gzip" },
      status: 415,
    },
  ])("with a body $what returns $status", async ({ body, headers, status }) => {
    const { seen, next } = recorder();
    const answer = await handleSignIn(post(body, headers), ["signin", "oidc"], next);

    expect(answer.status).toBe(status);
    expect(seen).toHaveLength(status === 200 ? 1 : 0);
  });

  test.each([
    { error: "OAuthCallback", status: 200 },
    { error: "", status: 200 },
    { error: "\0", status: 404 },
    { error: "€", status: 404 },
    { error: "a\r\nset-cookie: b=c", status: 404 },
  ])("about the error $error returns $status", async ({ error, status }) => {
    const { seen, next } = recorder();
    const url = `https://desk.example.com/api/auth/error?${new URLSearchParams({ error })}`;
    const answer = await handleSignIn(new Request(url), ["error"], next);

    expect(answer.status).toBe(status);
    expect(seen).toHaveLength(status === 200 ? 1 : 0);
  });

  test.each([[["_log"]], [["_log", "error"]], [["session"]], [["verify-request"]], [["unknown"]], [[]]])(
    "for %j returns 404 and is not read",
    async (path) => {
      const { seen, next } = recorder();
      const request = post("level=error&code=anything&message=an+injected+line");
      const answer = await handleSignIn(request, path, next);

      expect(answer.status).toBe(404);
      expect(seen).toEqual([]);
      expect(request.bodyUsed).toBe(false);
    },
  );
});
