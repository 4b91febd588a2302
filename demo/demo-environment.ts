import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { appOrigin, type DemoPorts } from "./demo-ports.ts";

/**
 * Returns the app's complete environment, including secrets, for the demo and the browser tests.
 *
 * @param dataDirectory - Stores the secrets, so that sign-ins and viewer links survive a restart.
 */
export function demoEnvironment(
  ports: Pick<DemoPorts, "app" | "simulator" | "identity">,
  dataDirectory: string,
): Record<string, string> {
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
    OIDC_TEAM_CLAIM: "team",
    ...loadOrCreateSecrets(dataDirectory),
  };
}

/** Safe to commit: this key only opens the simulator's fictional viewers, on loopback. */
const simulatorKey = {
  CONVIVA_CLIENT_ID: "demo-key",
  CONVIVA_CLIENT_SECRET: "demo-secret-of-the-simulator",
} as const;

const secretNames = ["NEXTAUTH_SECRET", "OIDC_CLIENT_SECRET", "REFERENCE_KEYS", "RECORD_KEY"] as const;

/** Reads the saved secrets and generates any that are missing. */
function loadOrCreateSecrets(directory: string): Record<string, string> {
  const file = path.join(directory, "secrets.json");
  const saved = readSecrets(file);
  const secrets = Object.fromEntries(
    secretNames.map((name) => [name, saved[name] ?? randomBytes(32).toString("base64")]),
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
    // The first start has no file. If the file is damaged, people only have to sign in again.
    return {};
  }
}
