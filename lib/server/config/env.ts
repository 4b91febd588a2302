import "server-only";
import { readFileSync } from "node:fs";
import { z } from "zod";

const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

const origin = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((url) => new URL(url).protocol === "https:" || loopbackHosts.includes(new URL(url).hostname), {
    error: "must be https; http is allowed on loopback only",
  })
  .refine((url) => new URL(url).pathname === "/" && new URL(url).search === "" && new URL(url).username === "", {
    error: "must be an origin, without path, query or user",
  })
  .transform((url) => new URL(url).origin);

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
);

const placeholders = /change.?me|replace.?me|your.?secret|^(secret|password|default)/i;

/** At least 32 characters, not a few repeated, and not a placeholder. */
const strongSecret = z
  .string()
  .min(32, "must have at least 32 characters")
  .refine((text) => new Set(text).size >= 6, { error: "is too regular to be random" })
  .refine((text) => !placeholders.test(text), { error: "is a placeholder; generate a random one" });

const keys = list.pipe(
  z
    .array(
      z
        .base64("must be base64")
        .transform((text) => Buffer.from(text, "base64"))
        .refine((key) => key.length >= 32, { error: "must be 32 bytes or more" })
        .refine((key) => new Set(key).size >= 8, { error: "is too regular to be random" }),
    )
    .min(1, "needs at least one key"),
);

const durationMs = z.coerce.number().int().min(50).max(600_000);

const signInMinutes = z.coerce.number().int().min(3).max(1_440);

const retentionDays = z.coerce.number().int().min(1).max(3_650);

const databaseUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    abort: true,
    error: "must be a URL like postgres://role:password@host/database",
  })
  .refine((url) => new URL(url).username !== "", { error: "must name a role" });

const schema = z.object({
  CONVIVA_BASE_URL: origin.default("https://api.conviva.com"),
  CONVIVA_CLIENT_ID: z.string().min(1),
  CONVIVA_CLIENT_SECRET: z.string().min(1),
  CONVIVA_CONNECT_TIMEOUT_MS: durationMs.default(3_000),
  CONVIVA_HEADERS_TIMEOUT_MS: durationMs.default(10_000),
  CONVIVA_BODY_IDLE_TIMEOUT_MS: durationMs.default(5_000),
  CONVIVA_ATTEMPT_TIMEOUT_MS: durationMs.default(20_000),
  CONVIVA_LOOKUP_TIMEOUT_MS: durationMs.default(25_000),
  CONVIVA_BODY_BYTES_MAX: z.coerce.number().int().min(1_000).default(10_485_760),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  NEXTAUTH_SECRET: strongSecret,
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  OIDC_SCOPE: z.string().min(1).default("openid profile email"),
  OIDC_ROLE_CLAIM: z.string().min(1).default("groups"),
  OIDC_AGENT_VALUES: list.default([]),
  OIDC_SENIOR_VALUES: list.default([]),
  OIDC_LEAD_VALUES: list.default([]),
  OIDC_TEAM_CLAIM: z.string().min(1).optional(),
  SIGN_IN_IDLE_MINUTES: signInMinutes.default(30),
  SIGN_IN_HOURS: z.coerce.number().int().min(1).max(24).default(12),
  EMBED_HOSTS_FILE: z.string().min(1).optional(),
  EMBED_SIGN_IN_IDLE_MINUTES: signInMinutes.default(15),
  EMBED_SIGN_IN_MINUTES: signInMinutes.default(60),
  REFERENCE_KEYS: keys,
  RECORD_KEY: keys,
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_ADMIN_URL: databaseUrl.optional(),
  RECORD_RETENTION_DAYS: retentionDays.default(365),
  NOTE_RETENTION_DAYS: retentionDays.default(30),
  SWEEP_VIEWERS_PER_HOUR: z.coerce.number().int().min(1).max(100_000).default(60),
  CONFIG_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;
type Source = Readonly<Record<string, string | undefined>>;

/** The names of every variable this file reads, for the test that compares them with `.env.example`. */
export const envNames = Object.keys(schema.shape);

/**
 * Reads the environment. A variable can also be given as a file, in the variable of the same name with `_FILE`. An empty
 * variable counts as absent.
 *
 * @throws {Error} Names every missing, malformed, weak or repeated variable, but no values.
 */
export function parseEnv(source: Source): Env {
  const given = Object.fromEntries(envNames.map((name) => [name, givenValue(name, source)]));
  const parsed = schema.safeParse(given);
  const lines = parsed.success
    ? repeatedSecrets(given)
    : parsed.error.issues.map(({ path, message }) => `${path.slice(0, 1).join(".")}: ${message}`);
  if (parsed.success && lines.length === 0) return parsed.data;
  throw new Error(`The environment is not valid:\n${lines.map((line) => `  ${line}`).join("\n")}`);
}

let cached: Env | undefined;

/** The process's environment, read on first use instead of on import, so that `next build` needs no secrets. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

function givenValue(name: string, source: Source): string | undefined {
  const file = source[`${name}_FILE`];
  const value = file ? readSecretFile(`${name}_FILE`, file) : source[name];
  return value === "" ? undefined : value;
}

function readSecretFile(variable: string, file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (thrown) {
    throw new Error(`The environment is not valid:\n  ${variable}: cannot be read`, { cause: thrown });
  }
}

function repeatedSecrets(given: Source): string[] {
  const names = ["CONVIVA_CLIENT_SECRET", "NEXTAUTH_SECRET", "OIDC_CLIENT_SECRET", "REFERENCE_KEYS", "RECORD_KEY"];
  const used = new Map<string, string>();
  return names.flatMap((name) =>
    (given[name] ?? "").split(",").flatMap((part) => {
      const other = used.get(part.trim());
      used.set(part.trim(), name);
      return other === undefined ? [] : [`${name}: repeats ${other}; every secret must be its own`];
    }),
  );
}

/** Whether Next leaves signals to the app, as `npm start` tells it to. */
export function handlesSignals(): boolean {
  return process.env.NEXT_MANUAL_SIG_HANDLE !== undefined;
}
