import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { createLocalJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCrmHosts } from "./crm-hosts.ts";
import { type Crm, startCrm } from "./crm-server.ts";
import { tickets } from "./tickets.ts";

const deskOrigin = "http://localhost:3999";
const folder = mkdtempSync(path.join(tmpdir(), "demo-crm-"));
const declaredOrigin = "http://127.0.0.1:4999";
const { hostsFile, keyFile } = createCrmHosts(declaredOrigin, folder);
const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));
let crm: Crm;

beforeAll(async () => {
  crm = await startCrm({ port: 0, deskOrigin, key: readJson(keyFile) });
});
afterAll(async () => {
  await crm.close();
  rmSync(folder, { recursive: true });
});

const sameOrigin = { "sec-fetch-site": "same-origin" };
const launchToken = (headers: Record<string, string>) =>
  fetch(`${crm.origin}/launch-token`, { method: "POST", headers });

describe("the list of hosts", () => {
  test("has one entry whose key signs for people, and one for the pop-up", () => {
    const shared = { kind: "generic", origins: [declaredOrigin] };

    expect(readJson(hostsFile)).toEqual([
      { ...shared, id: "demo-crm", name: "Demo CRM", trust: "people", jwks: { keys: [expect.anything()] } },
      { ...shared, id: "demo-crm-popup", name: "Demo CRM", trust: "frame" },
    ]);
  });

  test("has the public key only, and the private one can be read by its owner only", () => {
    expect(readFileSync(hostsFile, "utf8")).not.toContain(readJson(keyFile).d);
    expect(statSync(keyFile).mode & 0o077).toBe(0);
  });
});

describe("a launch token", () => {
  test("is what the desk expects, and verifies with the key in the list", async () => {
    const response = await launchToken(sameOrigin);
    const { token } = await response.json();
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(readJson(hostsFile)[0].jwks), {
      ...{ algorithms: ["EdDSA"], typ: "viewer-desk-embed+jwt", issuer: "demo-crm", audience: deskOrigin },
    });

    expect(protectedHeader.kid).toBe(readJson(keyFile).kid);
    expect(payload).toMatchObject({ sub: "agent-17", name: "Robin Ortega", origin: crm.origin });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(60);
    expect(Buffer.from(payload.jti ?? "", "base64url")).toHaveLength(16);
  });

  test("is a different one each time", async () => {
    const tokens = await Promise.all([1, 2].map(async () => (await (await launchToken(sameOrigin)).json()).token));

    expect(new Set(tokens).size).toBe(2);
  });

  test.each([{}, { "sec-fetch-site": "cross-site" }])("is for the CRM's own page only: %j", async (headers) => {
    expect((await launchToken(headers)).status).toBe(404);
  });
});

describe("a request by another name of this address", () => {
  const asked = async (host: string, path: string, method: string) => {
    const request = httpRequest(`${crm.origin}${path}`, { method, headers: { ...sameOrigin, host } }).end();
    const [response] = await once(request, "response");
    return { status: response.statusCode, body: await text(response) };
  };

  test.each(["evil.example", "localhost", "127.0.0.1", "127.0.0.1:1"])("gets nothing: %j", async (host) => {
    for (const [path, method] of [
      ["/launch-token", "POST"],
      ["/crm.json", "GET"],
    ] as const) {
      expect(await asked(host, path, method)).toEqual({ status: 421, body: "Misdirected request" });
    }
  });

  test("isn't one by its own", async () => {
    expect(await asked(new URL(crm.origin).host, "/launch-token", "POST")).toMatchObject({ status: 200 });
  });
});

describe("the page", () => {
  test("allows the desk and nothing else", async () => {
    const response = await fetch(crm.origin);

    expect(response.headers.get("content-security-policy")).toBe(
      `default-src 'none'; script-src 'self' ${deskOrigin}/embed/host.js; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src ${deskOrigin}; form-action ${deskOrigin}; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(await response.text()).not.toMatch(/style="|<script>/);
  });

  test.each(["/crm.css", "/crm.js", "/mark.svg", "/health"])("%s is there", async (url) => {
    expect((await fetch(crm.origin + url)).status).toBe(200);
  });

  test.each(["/crm-key.json", "/../crm-hosts.ts", "/%2e%2e/crm-hosts.ts", "/launch-token"])(
    "%s isn't",
    async (url) => {
      expect((await fetch(crm.origin + url)).status).toBe(404);
    },
  );

  test("gets the tickets and the desk's address", async () => {
    const response = await fetch(`${crm.origin}/crm.json`);

    expect(await response.json()).toMatchObject({
      ...{ deskOrigin, tickets, hosts: { signed: "demo-crm", popup: "demo-crm-popup" } },
    });
  });
});

test("every ticket has its own number and viewer", () => {
  expect(new Set(tickets.map(({ number }) => number)).size).toBe(tickets.length);
  expect(new Set(tickets.map(({ viewer }) => JSON.stringify(viewer))).size).toBe(tickets.length);
});
