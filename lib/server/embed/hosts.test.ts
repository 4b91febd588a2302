import { generateKeyPairSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { crmOrigin, frameEntry, hostKey, peopleEntry } from "@/lib/server/embed/embed.fixture";
import { parseHosts } from "@/lib/server/embed/hosts";
import { temporaryFolder } from "@/lib/server/store/store.fixture";

const key = await hostKey("EdDSA");
const people = peopleEntry(key);
const canvas = { ...frameEntry, id: "sf", kind: "salesforce", trust: "people", consumerSecret: "0123456789abcdef" };
const zendesk = { ...people, id: "zd", kind: "zendesk", audience: "https://x.zendesk.com/installation" };

function fault(entries: unknown): string {
  try {
    parseHosts(JSON.stringify(entries));
    return "";
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : "";
  }
}

test("a list may have one entry of each kind", () => {
  const list = [
    { ...people, name: "Our CRM" },
    zendesk,
    canvas,
    { ...frameEntry, id: "gc", kind: "genesys" },
    { ...frameEntry, id: "ac", kind: "amazon-connect", origins: [crmOrigin, "http://localhost:4000"] },
    { ...people, id: "by-url", jwks: undefined, jwksUrl: "https://crm.example.com/keys.json" },
  ];

  const hosts = parseHosts(JSON.stringify(list));

  expect(hosts.map(({ id, name }) => [id, name])).toEqual([
    ["crm", "Our CRM"],
    ...["zd", "sf", "gc", "ac", "by-url"].map((id) => [id, id]),
  ]);
});

describe("an origin that isn't exact is refused by its entry's name, with its own reason", () => {
  test.each([
    { origin: "https://*.example.com", reason: "has a wildcard" },
    { origin: "*", reason: "has a wildcard" },
    { origin: "http://crm.example.com", reason: "http is allowed on loopback only" },
    { origin: "http://127.0.0.1.example.com", reason: "http is allowed on loopback only" },
    { origin: "ftp://crm.example.com", reason: "must be https" },
    { origin: "https://crm.example.com/", reason: "must be written as https://crm.example.com" },
    { origin: "https://CRM.example.com", reason: "must be written as https://crm.example.com" },
    { origin: "https://crm.example.com:443", reason: "must be written as https://crm.example.com" },
    { origin: "https://crm.example.com/tickets", reason: "without path, query or fragment" },
    { origin: "https://crm.example.com?a=b", reason: "without path, query or fragment" },
    { origin: "https://crm.example.com/#a", reason: "without path, query or fragment" },
    { origin: "https://user@crm.example.com", reason: "has a user" },
    { origin: "https://crm.example.com; script-src", reason: "isn't an origin" },
    { origin: "crm.example.com", reason: "isn't an origin" },
    { origin: "null", reason: "isn't an origin" },
    { origin: "", reason: "isn't an origin" },
  ])("$origin", ({ origin, reason }) => {
    const message = fault([{ ...frameEntry, origins: [crmOrigin, origin] }]);

    expect(message).toMatch(/^EMBED_HOSTS_FILE is not valid:\n {2}host "crm": origins\.1: /);
    expect(message).toContain(reason);
  });
});

describe("an entry that isn't complete or says too much is refused", () => {
  test.each([
    { what: "an unknown key", entry: { ...frameEntry, origin: crmOrigin }, reason: 'Unrecognized key: "origin"' },
    { what: "no origins", entry: { ...frameEntry, origins: [] }, reason: "origins: Too small" },
    { what: "an origin twice", entry: { ...frameEntry, origins: [crmOrigin, crmOrigin] }, reason: "twice" },
    { what: "an unknown kind", entry: { ...frameEntry, kind: "siebel" }, reason: "kind: Invalid option" },
    { what: "unknown trust", entry: { ...frameEntry, trust: "all" }, reason: "trust: Invalid option" },
    { what: "no keys for people", entry: { ...frameEntry, trust: "people" }, reason: "needs jwks or jwksUrl" },
    {
      what: "two key sets",
      entry: { ...people, jwksUrl: "https://crm.example.com/k" },
      reason: "both jwks and jwksUrl",
    },
    {
      what: "an http key set",
      entry: { ...frameEntry, jwksUrl: "http://crm.example.com/k" },
      reason: "jwksUrl: must be https",
    },
    {
      what: "a key set with a user",
      entry: { ...frameEntry, jwksUrl: "https://a@crm.example.com" },
      reason: "has a user",
    },
    {
      what: "a key set of another scheme",
      entry: { ...frameEntry, jwksUrl: "file:///keys.json" },
      reason: "must be https",
    },
    { what: "an audience of a generic host", entry: { ...people, audience: "a" }, reason: "can't have audience" },
    {
      what: "a secret of a generic host",
      entry: { ...people, consumerSecret: "0123456789abcdef" },
      reason: "can't have consumerSecret",
    },
    {
      what: "Zendesk without an audience",
      entry: { ...zendesk, id: "crm", audience: undefined },
      reason: "needs audience",
    },
    {
      what: "Salesforce without a secret",
      entry: { ...canvas, id: "crm", consumerSecret: undefined },
      reason: "needs consumerSecret",
    },
    {
      what: "a short secret",
      entry: { ...canvas, id: "crm", consumerSecret: "short" },
      reason: "at least 16 characters",
    },
    {
      what: "Genesys with people",
      entry: { ...frameEntry, kind: "genesys", trust: "people" },
      reason: 'trust must be "frame"',
    },
    {
      what: "Amazon Connect with keys",
      entry: { ...people, kind: "amazon-connect", trust: "frame" },
      reason: "can't have jwks",
    },
    { what: "no key", entry: { ...people, jwks: { keys: [] } }, reason: "jwks.keys: Too small" },
    {
      what: "a key that isn't one",
      entry: { ...people, jwks: { keys: [{ kty: "OKP", kid: "a" }] } },
      reason: "isn't a public key",
    },
    {
      what: "a secret key",
      entry: { ...people, jwks: { keys: [{ kty: "oct", k: "AAAA", kid: "a" }] } },
      reason: "is a private or secret key",
    },
    {
      what: "a key without kid",
      entry: { ...people, jwks: { keys: [{ ...key.publicJwk, kid: undefined }] } },
      reason: "kid",
    },
    {
      what: "a kid twice",
      entry: { ...people, jwks: { keys: [key.publicJwk, key.publicJwk] } },
      reason: 'the kid "k1" twice',
    },
    {
      what: "a weak key",
      entry: { ...people, jwks: { keys: [jwkOf("rsa", 1_024)] } },
      reason: "less than 2048 bits",
    },
    {
      what: "another curve",
      entry: { ...people, jwks: { keys: [jwkOf("ec", "P-384")] } },
      reason: "must be for EdDSA",
    },
  ])("$what", ({ entry, reason }) => {
    const message = fault([entry]);

    expect(message).toContain('  host "crm": ');
    expect(message).toContain(reason);
    expect(message).not.toContain("0123456789abcdef");
  });

  test("by its place if it has no ID, and every one at once", () => {
    const message = fault([frameEntry, { kind: "generic" }, { ...frameEntry, id: "A CRM" }, frameEntry]);

    expect(message).toContain("  host 2: id: ");
    expect(message).toContain('  host "A CRM": id: lower case');
    expect(message).toContain('  host "crm": is listed twice');
  });

  test.each(["{}", "[", "null", '"crm"'])("and so is a file that isn't a list: %s", (text) => {
    expect(() => parseHosts(text)).toThrow("must be a JSON list of hosts");
  });
});

describe("the list of this installation", () => {
  async function hostsOf(file: string | undefined) {
    vi.resetModules();
    stubEnvironment({ EMBED_HOSTS_FILE: file ?? "" });
    return import("@/lib/server/embed/hosts");
  }

  test("is empty without a file", async () => {
    const { embedHosts, frameAncestors } = await hostsOf(undefined);

    expect(embedHosts()).toEqual([]);
    expect(frameAncestors(["crm"])).toEqual([]);
  });

  test("finds a host by its ID, and lets its origins only frame it", async () => {
    const file = path.join(temporaryFolder(), "hosts.json");
    writeFileSync(
      file,
      JSON.stringify([frameEntry, { ...frameEntry, id: "other", origins: [crmOrigin, "https://b.example"] }]),
    );
    const { frameAncestors, hostOf } = await hostsOf(file);

    expect(frameAncestors(["crm"])).toEqual([crmOrigin]);
    expect(frameAncestors(["other"])).toEqual([crmOrigin, "https://b.example"]);
    for (const ids of [[""], ["nobody"], ["__proto__"], ["crm", "crm"], ["crm", "other"]]) {
      expect(frameAncestors(ids)).toEqual([]);
    }
    expect(frameAncestors([])).toEqual([crmOrigin, "https://b.example"]);
    expect(hostOf("other")?.origins).toHaveLength(2);
    expect(hostOf("__proto__")).toBeNull();
  });

  test("is named if its file can't be read", async () => {
    const { embedHosts } = await hostsOf(path.join(temporaryFolder(), "absent.json"));

    expect(() => embedHosts()).toThrow("EMBED_HOSTS_FILE can't be read");
  });
});

function jwkOf(type: "rsa" | "ec", size: number | string) {
  const pair =
    type === "rsa"
      ? generateKeyPairSync("rsa", { modulusLength: Number(size) })
      : generateKeyPairSync("ec", { namedCurve: String(size) });
  return { ...pair.publicKey.export({ format: "jwk" }), kid: "k2" };
}
