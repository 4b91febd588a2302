import { createHash } from "node:crypto";
import { vi } from "vitest";

/** A secret that looks random but is the same in every run. */
export function secretOf(purpose: string): string {
  return createHash("sha256").update(purpose).digest("base64");
}

/** A complete valid environment, without variables that have a default. */
export const validEnvironment = {
  CONVIVA_BASE_URL: "http://127.0.0.1:9",
  CONVIVA_CLIENT_ID: "a-conviva-key",
  CONVIVA_CLIENT_SECRET: secretOf("conviva"),
  NEXTAUTH_URL: "https://desk.example.com",
  NEXTAUTH_SECRET: secretOf("sign-in"),
  OIDC_ISSUER: "https://login.example.com",
  OIDC_CLIENT_ID: "viewer-desk",
  OIDC_CLIENT_SECRET: secretOf("identity provider"),
  OIDC_AGENT_VALUES: "care, care-night",
  OIDC_SENIOR_VALUES: "care-senior",
  OIDC_LEAD_VALUES: "care-lead",
  REFERENCE_KEYS: secretOf("reference"),
  RECORD_KEY: secretOf("record"),
  LOG_LEVEL: "silent",
} as const;

/** Replaces the process's environment with a valid one and these changes. Call it before the first use of `env()`. */
export function stubEnvironment(changes: Readonly<Record<string, string>> = {}): void {
  for (const [name, value] of Object.entries({ ...validEnvironment, ...changes })) vi.stubEnv(name, value);
}
