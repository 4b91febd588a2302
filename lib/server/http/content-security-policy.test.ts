import { beforeAll, describe, expect, test, vi } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { contentSecurityPolicy } from "@/lib/server/http/content-security-policy";

beforeAll(() => stubEnvironment({ OIDC_ISSUER: "https://login.example.com/realms/care" }));

function directives(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split("; ").map((text) => [text.split(" ")[0], text.split(" ").slice(1).join(" ")]),
  );
}

describe("a document's policy", () => {
  test("allows our own scripts by nonce and little else", () => {
    expect(directives(contentSecurityPolicy("n0nce", true))).toEqual({
      "default-src": "'none'",
      "script-src": "'nonce-n0nce' 'strict-dynamic'",
      "style-src": "'self' 'nonce-n0nce'",
      "img-src": "'self' data:",
      "font-src": "'self'",
      "connect-src": "'self'",
      "manifest-src": "'self'",
      "worker-src": "'none'",
      "frame-src": "'none'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self' https://login.example.com",
      "frame-ancestors": "'none'",
      "upgrade-insecure-requests": "",
      "report-to": "csp",
      "report-uri": "/api/csp-report",
    });
  });

  test("doesn't require https on a page served without it", () => {
    expect(contentSecurityPolicy("n", false)).not.toContain("upgrade-insecure-requests");
  });

  test("is relaxed in development only", () => {
    expect(contentSecurityPolicy("n", true)).not.toContain("unsafe");
    vi.stubEnv("NODE_ENV", "development");
    expect(directives(contentSecurityPolicy("n", true))["script-src"]).toContain("'unsafe-eval'");
    vi.stubEnv("NODE_ENV", "production");
    expect(contentSecurityPolicy("n", true)).not.toContain("unsafe");
  });
});
