import "server-only";
import { compactVerify, errors } from "jose";
import { z } from "zod";
import { hostKeys } from "@/lib/server/embed/host-keys";
import type { EmbedHost } from "@/lib/server/embed/hosts";
import { type LaunchFault, LaunchRefused } from "@/lib/server/embed/launch-refused";

/** The most characters of a token: 4 kB. */
const lengthMax = 4_096;

/** A token that is well-formed but not verified. */
export type Unverified = Readonly<{
  token: string;
  header: Readonly<{ alg: string; kid?: string | undefined; typ?: string | undefined }>;
  /** Says which host to ask for keys, and nothing else. */
  claimed: Readonly<Record<string, unknown>>;
  /** What the signature is over. */
  signed: string;
}>;

const header = z.strictObject({
  alg: z.string(),
  kid: z.string().min(1).max(256).optional(),
  typ: z.string().optional(),
});

/**
 * Takes a token apart. A header that says anything but `alg`, `kid` and `typ` is refused: a key or its address in a token
 * proves nothing.
 *
 * @throws {LaunchRefused} `too-large`, `malformed`, `algorithm` or `header`.
 */
export function takeApart(token: string, algorithms: readonly string[]): Unverified {
  if (token.length > lengthMax) throw new LaunchRefused("too-large");
  const parts = token.split(".");
  const [head = "", body = "", signature = ""] = parts;
  if (parts.length !== 3 || signature === "" || !parts.every(isCanonical)) throw new LaunchRefused("malformed");
  const said = z.record(z.string(), z.unknown()).safeParse(jsonOf(head));
  const claimed = z.record(z.string(), z.unknown()).safeParse(jsonOf(body));
  if (!said.success || !claimed.success) throw new LaunchRefused("malformed");
  const { alg } = said.data;
  if (typeof alg !== "string" || !algorithms.includes(alg)) throw new LaunchRefused("algorithm");
  const parsed = header.safeParse(said.data);
  if (!parsed.success) throw new LaunchRefused("header");
  return { token, header: parsed.data, claimed: claimed.data, signed: `${head}.${body}` };
}

/** Other spellings of the same bytes are refused, so that a token has one spelling. */
function isCanonical(part: string): boolean {
  return Buffer.from(part, "base64url").toString("base64url") === part;
}

/** `undefined` if it isn't JSON, or has a field `__proto__`, which the schemas would let pass unseen. */
function jsonOf(part: string): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(part, "base64url"));
    return JSON.parse(text, (key, value) => {
      if (key === "__proto__") throw new SyntaxError();
      return value;
    });
  } catch {
    return undefined;
  }
}

/**
 * Verifies a token's signature with the host's keys.
 *
 * @throws {LaunchRefused} `no-keys`, `keys-unavailable`, `unknown-kid` or `bad-signature`.
 */
export async function verifySignature(
  { token, header: { kid } }: Unverified,
  host: EmbedHost,
  algorithms: readonly string[],
): Promise<void> {
  const keys = await hostKeys(host, kid);
  try {
    await compactVerify(token, keys, { algorithms: [...algorithms] });
  } catch (thrown) {
    const isUnknown = thrown instanceof errors.JWKSNoMatchingKey || thrown instanceof errors.JWKSMultipleMatchingKeys;
    throw new LaunchRefused(isUnknown ? "unknown-kid" : "bad-signature", { cause: thrown });
  }
}

/** What is wrong if a claim is missing or of another type. */
const claimFaults: Readonly<Record<string, LaunchFault>> = {
  ...{ iss: "wrong-iss", aud: "wrong-aud", sub: "wrong-sub", userId: "wrong-sub", name: "wrong-name" },
  ...{ fullName: "wrong-name", origin: "wrong-origin", targetOrigin: "wrong-origin", jti: "no-jti" },
  ...{ iat: "wrong-times", exp: "wrong-times", nbf: "wrong-times", issuedAt: "wrong-times", algorithm: "algorithm" },
  ...{ viewerId: "wrong-viewer", viewerIp: "wrong-viewer", locked: "wrong-lock" },
};

/**
 * Reads claims that have been verified.
 *
 * @throws {LaunchRefused} What is wrong with the first claim that is.
 */
export function readClaims<Schema extends z.ZodType>(claims: unknown, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(claims);
  if (parsed.success) return parsed.data;
  const claim = String(parsed.error.issues[0]?.path.at(-1) ?? "");
  const fault = Object.hasOwn(claimFaults, claim) ? claimFaults[claim] : undefined;
  throw new LaunchRefused(fault ?? "malformed");
}
