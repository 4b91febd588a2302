import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { type EmbedHost, embedHosts } from "@/lib/server/embed/hosts";
import { type Launch, launchedViewer, launchViewer, leewaySeconds, personText } from "@/lib/server/embed/launch";
import { readClaims } from "@/lib/server/embed/launch-jws";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";

/** A context with a record's fields is larger than a token. */
const lengthMax = 32_768;
const longestMs = 5 * minuteMs;

const canvasRequest = z.object({
  algorithm: z.literal("HMACSHA256"),
  issuedAt: z.number().nullable(),
  client: z.object({ targetOrigin: z.string() }),
  context: z.object({
    user: z.object({ userId: personText, fullName: personText }),
    environment: z.object({ parameters: launchViewer.nullish() }).optional(),
  }),
});

/**
 * Verifies a signed request of Salesforce Canvas. The viewer is in the parameters of the canvas component. Salesforce documents
 * `issuedAt` as internal, and it can be null: such a request names the viewer but signs nobody in.
 *
 * @throws {LaunchRefused} With the reason.
 */
export function verifySignedRequest(text: string): Launch {
  if (text.length > lengthMax) throw new LaunchRefused("too-large");
  const [signature = "", payload = "", ...more] = text.split(".");
  if (signature === "" || payload === "" || more.length > 0) throw new LaunchRefused("malformed");
  const host = embedHosts().find((known) => isSignedBy(known, payload, signature));
  if (host === undefined) throw new LaunchRefused("bad-signature");

  const { issuedAt, client, context } = readClaims(jsonOf(payload), canvasRequest);
  if (!host.origins.includes(client.targetOrigin)) throw new LaunchRefused("wrong-origin");
  const launched = { host, ...launchedViewer(context.environment?.parameters ?? {}) };
  // Nothing else dates a request. An agent could keep one, and sign in with it after they have left.
  if (issuedAt === null) return { ...launched, person: null, use: null };
  const ageMs = Date.now() - issuedAt;
  if (ageMs < -leewaySeconds * 1000) throw new LaunchRefused("from-the-future");
  if (ageMs > longestMs) throw new LaunchRefused("expired");
  return {
    ...{ ...launched, person: { sub: context.user.userId, name: context.user.fullName } },
    use: { key: `${host.id}|canvas|${payload}`, expiresAt: epochMs(issuedAt + longestMs + leewaySeconds * 1000) },
  };
}

/** Compares in constant time, so that the time says nothing about the right signature. */
function isSignedBy({ kind, consumerSecret }: EmbedHost, payload: string, signature: string): boolean {
  if (kind !== "salesforce" || consumerSecret === undefined) return false;
  const expected = createHmac("sha256", consumerSecret).update(payload).digest();
  const given = Buffer.from(signature, "base64");
  // Other spellings of the same bytes are refused, so that a request has one spelling.
  const isCanonical = given.toString("base64") === signature;
  return isCanonical && given.length === expected.length && timingSafeEqual(given, expected);
}

function jsonOf(payload: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(payload, "base64")));
  } catch (thrown) {
    throw new LaunchRefused("malformed", { cause: thrown });
  }
}
