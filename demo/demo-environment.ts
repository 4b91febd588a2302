import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { appOrigin, type DemoPorts } from "./demo-ports.ts";

/**
 * The whole environment of the app in the demo and in the browser tests, secrets included.
 *
 * @param dataDirectory - Where secrets and data are kept, so that sign-ins and addresses survive a restart.
 */
export function demoEnvironment(ports: DemoPorts, dataDirectory: string): Record<string, string> {
  return {
    CONVIVA_BASE_URL: `http://127.0.0.1:${ports.simulator}`,
    ...simulatorKey,
    NEXTAUTH_URL: appOrigin(ports),
    OIDC_ISSUER: `http://127.0.0.1:${ports.identity}`,
    OIDC_CLIENT_ID: "viewer-desk",
    OIDC_ROLE_CLAIM: "groups",
    OIDC_AGENT_VALUES: "care-agents",
    OIDC_SENIOR_VALUES: "care-seniors",
    OIDC_LEAD_VALUES: "care-leads",
    ...keptSecrets(dataDirectory),
  };
}

/** The simulator's own key: it opens nothing but invented viewers on loopback. */
const simulatorKey = {
  CONVIVA_CLIENT_ID: "demo-key",
  CONVIVA_CLIENT_SECRET: "demo-secret-of-the-simulator",
} as const;

const secretNames = ["NEXTAUTH_SECRET", "OIDC_CLIENT_SECRET", "REFERENCE_KEYS"] as const;

/** The secrets of the last start, and a new one for each that is not there yet. */
function keptSecrets(directory: string): Record<string, string> {
  const file = path.join(directory, "secrets.json");
  const kept = readSecrets(file);
  const secrets = Object.fromEntries(
    secretNames.map((name) => [name, kept[name] ?? randomBytes(32).toString("base64")]),
  );
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

function readSecrets(file: string): Partial<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
    const isRecord = typeof parsed === "object" && parsed !== null;
    return isRecord
      ? Object.fromEntries(Object.entries(parsed).filter(([, value]) => typeof value === "string"))
      : {};
  } catch {
    // Absent at the first start; a damaged file costs no more than signing in again.
    return {};
  }
}
