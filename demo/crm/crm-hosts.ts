import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The CRM's two entries in the list of hosts: in the first, it names its agents itself. */
export const crmHostIds = { signed: "demo-crm", popup: "demo-crm-popup" } as const;

/**
 * Creates the CRM's signing key, and the list of hosts that lets the desk recognize it. Both are new at each start, because
 * launch tokens last a minute.
 *
 * @returns The paths of the list (`EMBED_HOSTS_FILE`) and of the private key, a JWK.
 */
export function createCrmHosts(
  crmOrigin: string,
  directory: string,
): Readonly<{ hostsFile: string; keyFile: string }> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const names = { kid: `demo-${Date.now()}`, alg: "EdDSA", use: "sig" } as const;
  const publicJwk = { ...createPublicKey(privateKey).export({ format: "jwk" }), ...names };
  const hosts = [
    {
      ...{ id: crmHostIds.signed, kind: "generic", name: "Demo CRM", origins: [crmOrigin], trust: "people" },
      jwks: { keys: [publicJwk] },
    },
    { id: crmHostIds.popup, kind: "generic", name: "Demo CRM", origins: [crmOrigin], trust: "frame" },
  ];
  const hostsFile = path.join(directory, "embed-hosts.json");
  const keyFile = path.join(directory, "crm-key.json");
  mkdirSync(directory, { recursive: true });
  writeJson(hostsFile, hosts);
  writeJson(keyFile, { ...privateKey.export({ format: "jwk" }), ...names });
  return { hostsFile, keyFile };
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}
