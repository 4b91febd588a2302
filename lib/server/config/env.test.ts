import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { envNames, parseEnv } from "@/lib/server/config/env";
import { secretOf, validEnvironment } from "@/lib/server/config/env.fixture";

const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-env-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fault(changes: Readonly<Record<string, string | undefined>>): string {
  try {
    parseEnv({ ...validEnvironment, ...changes });
    return "";
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : "";
  }
}

test("optional variables have defaults, and lists are split", () => {
  expect(parseEnv({ ...validEnvironment, CONVIVA_BASE_URL: "", LOG_LEVEL: undefined })).toMatchObject({
    CONVIVA_BASE_URL: "https://api.conviva.com",
    CONVIVA_HEADERS_TIMEOUT_MS: 10_000,
    CONVIVA_BODY_BYTES_MAX: 10_485_760,
    OIDC_SCOPE: "openid profile email",
    OIDC_ROLE_CLAIM: "groups",
    OIDC_AGENT_VALUES: ["care", "care-night"],
    LOG_LEVEL: "info",
    DATA_DIR: ".data",
    RECORD_RETENTION_DAYS: 365,
    NOTE_RETENTION_DAYS: 30,
    SIGN_IN_IDLE_MINUTES: 30,
    SIGN_IN_HOURS: 12,
    EMBED_SIGN_IN_IDLE_MINUTES: 15,
    EMBED_SIGN_IN_MINUTES: 60,
  });
  expect(parseEnv(validEnvironment).EMBED_HOSTS_FILE).toBeUndefined();
  expect(parseEnv(validEnvironment).DATABASE_URL).toBeUndefined();
});

test("an origin is normalised", () => {
  expect(parseEnv({ ...validEnvironment, CONVIVA_BASE_URL: "https://API.example.com:443/" }).CONVIVA_BASE_URL).toBe(
    "https://api.example.com",
  );
});

describe("every missing variable is named", () => {
  const required = Object.keys(validEnvironment).filter(
    (name) => !["CONVIVA_BASE_URL", "LOG_LEVEL"].includes(name) && !name.endsWith("_VALUES"),
  );

  test.each(required)("%s", (name) => {
    expect(fault({ [name]: undefined })).toContain(`  ${name}: `);
    expect(fault({ [name]: "" })).toContain(`  ${name}: `);
  });

  test("all at once", () => {
    const named = Object.fromEntries(required.map((name) => [name, undefined]));

    for (const name of required) expect(fault(named)).toContain(`  ${name}: `);
  });
});

describe("an invalid value is reported by its variable's name, without the value", () => {
  test.each([
    { name: "CONVIVA_BASE_URL", value: "http://api.conviva.com" },
    { name: "CONVIVA_BASE_URL", value: "http://127.0.0.1.example.com" },
    { name: "CONVIVA_BASE_URL", value: "http://169.254.169.254" },
    { name: "CONVIVA_BASE_URL", value: "https://api.conviva.com/insights" },
    { name: "CONVIVA_BASE_URL", value: "https://user@api.conviva.com" },
    { name: "CONVIVA_BASE_URL", value: "https://api.conviva.com/?a=b" },
    { name: "CONVIVA_BASE_URL", value: "ftp://api.conviva.com" },
    { name: "CONVIVA_BASE_URL", value: "api.conviva.com" },
    { name: "NEXTAUTH_URL", value: "desk.example.com" },
    { name: "OIDC_ISSUER", value: "javascript:alert(1)" },
    { name: "NEXTAUTH_SECRET", value: secretOf("short").slice(0, 31) },
    { name: "NEXTAUTH_SECRET", value: "abcde".repeat(20) },
    { name: "NEXTAUTH_SECRET", value: `change-me-${secretOf("x")}` },
    { name: "NEXTAUTH_SECRET", value: `secret${secretOf("x")}` },
    { name: "NEXTAUTH_SECRET", value: `REPLACE_ME${secretOf("x")}` },
    { name: "REFERENCE_KEYS", value: "not base64 at all, of course!" },
    { name: "REFERENCE_KEYS", value: Buffer.alloc(31, "0123456789abcdef").toString("base64") },
    { name: "REFERENCE_KEYS", value: Buffer.alloc(32, "abc").toString("base64") },
    { name: "REFERENCE_KEYS", value: `${secretOf("good")},c2hvcnQ=` },
    { name: "REFERENCE_KEYS", value: " , " },
    { name: "RECORD_KEY", value: Buffer.alloc(31, "0123456789abcdef").toString("base64") },
    { name: "DATABASE_URL", value: "mysql://desk@db/desk" },
    { name: "DATABASE_URL", value: "postgres://db/desk" },
    { name: "DATABASE_ADMIN_URL", value: "db.example.com" },
    { name: "RECORD_RETENTION_DAYS", value: "0" },
    { name: "NOTE_RETENTION_DAYS", value: "3651" },
    { name: "SIGN_IN_IDLE_MINUTES", value: "2" },
    { name: "SIGN_IN_IDLE_MINUTES", value: "1441" },
    { name: "SIGN_IN_HOURS", value: "0" },
    { name: "SIGN_IN_HOURS", value: "25" },
    { name: "EMBED_SIGN_IN_IDLE_MINUTES", value: "2" },
    { name: "EMBED_SIGN_IN_MINUTES", value: "1441" },
    { name: "CONVIVA_HEADERS_TIMEOUT_MS", value: "49" },
    { name: "CONVIVA_HEADERS_TIMEOUT_MS", value: "1000000" },
    { name: "CONVIVA_ATTEMPT_TIMEOUT_MS", value: "ten" },
    { name: "CONVIVA_BODY_BYTES_MAX", value: "1.5" },
    { name: "LOG_LEVEL", value: "loud" },
  ])("$name=$value", ({ name, value }) => {
    const message = fault({ [name]: value });

    expect(message).toContain(`  ${name}: `);
    expect(message).not.toContain(value.trim());
  });

  test.each(["http://localhost:4000", "http://127.0.0.1:4000", "http://[::1]:4000"])("but %s is loopback", (url) => {
    expect(fault({ CONVIVA_BASE_URL: url })).toBe("");
  });

  test("an error contains no other variable's value", () => {
    const message = fault({ OIDC_ISSUER: "nowhere", OIDC_CLIENT_ID: "" });

    for (const value of Object.values(validEnvironment)) expect(message).not.toContain(value);
  });
});

describe("a repeated secret is reported with the names of both variables", () => {
  test.each([
    { name: "NEXTAUTH_SECRET", other: "CONVIVA_CLIENT_SECRET" },
    { name: "OIDC_CLIENT_SECRET", other: "NEXTAUTH_SECRET" },
    { name: "REFERENCE_KEYS", other: "OIDC_CLIENT_SECRET" },
    { name: "RECORD_KEY", other: "REFERENCE_KEYS" },
  ] as const)("$name and $other", ({ name, other }) => {
    const message = fault({ [name]: validEnvironment[other] });

    expect(message).toContain(`  ${name}: repeats ${other}`);
    expect(message).not.toContain(validEnvironment[other]);
  });
});

describe("a variable can be given as a file", () => {
  test("whose text is trimmed", () => {
    const file = path.join(folder, "secret");
    writeFileSync(file, `${secretOf("in a file")}\n`);

    expect(parseEnv({ ...validEnvironment, NEXTAUTH_SECRET_FILE: file }).NEXTAUTH_SECRET).toBe(secretOf("in a file"));
    expect(fault({ NEXTAUTH_SECRET: undefined, NEXTAUTH_SECRET_FILE: file })).toBe("");
  });

  test("whose text is validated, but not disclosed", () => {
    const file = path.join(folder, "weak");
    writeFileSync(file, "hunter2");

    expect(fault({ NEXTAUTH_SECRET_FILE: file })).toContain("  NEXTAUTH_SECRET: ");
    expect(fault({ NEXTAUTH_SECRET_FILE: file })).not.toContain("hunter2");
  });

  test("which is named if it doesn't exist", () => {
    expect(fault({ NEXTAUTH_SECRET_FILE: path.join(folder, "absent") })).toContain(
      "  NEXTAUTH_SECRET_FILE: cannot be read",
    );
  });
});

test("the valid environment has no unknown variables", () => {
  expect(envNames).toEqual(expect.arrayContaining(Object.keys(validEnvironment)));
});
