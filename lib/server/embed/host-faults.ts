import "server-only";
import { createPublicKey, type KeyObject } from "node:crypto";

const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

/** What is wrong with an origin in the list of hosts; `null` if it's exact: scheme, host and port as a browser writes them. */
export function originFault(text: string): string | null {
  if (text.includes("*")) return "has a wildcard; list every origin";
  if (!URL.canParse(text)) return "isn't an origin";
  const { protocol, hostname, username, password, pathname, search, hash, origin } = new URL(text);
  if (username !== "" || password !== "") return "has a user";
  const scheme = schemeFault(protocol, hostname);
  if (scheme !== null) return scheme;
  if (pathname !== "/" || search !== "" || hash !== "") return "must be an origin, without path, query or fragment";
  return origin === text ? null : `must be written as ${origin}`;
}

/** What is wrong with the address of a key set; `null` if it's https, or http on loopback, without a user. */
export function keySetUrlFault(text: string): string | null {
  if (!URL.canParse(text)) return "isn't a URL";
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return "has a user";
  return schemeFault(protocol, hostname);
}

function schemeFault(protocol: string, hostname: string): string | null {
  if (protocol === "https:") return null;
  if (protocol !== "http:") return "must be https";
  return loopbackHosts.includes(hostname) ? null : "must be https; http is allowed on loopback only";
}

/** The members of a JWK that only a private or a secret key has. */
const privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/** What is wrong with a key of a key set; `null` if it's a public key that EdDSA, ES256 or RS256 can be verified with. */
export function keyFault(jwk: Readonly<Record<string, unknown>>): string | null {
  if (privateMembers.some((member) => Object.hasOwn(jwk, member))) return "is a private or secret key";
  const key = publicKeyOf(jwk);
  if (key === null) return "isn't a public key";
  const { asymmetricKeyType: type, asymmetricKeyDetails: { modulusLength = 0, namedCurve = "" } = {} } = key;
  if (type === "rsa") return modulusLength >= 2_048 ? null : "is an RSA key of less than 2048 bits";
  return type === "ed25519" || namedCurve === "prime256v1" ? null : "must be for EdDSA (Ed25519), ES256 or RS256";
}

function publicKeyOf(jwk: Readonly<Record<string, unknown>>): KeyObject | null {
  try {
    return createPublicKey({ key: { ...jwk }, format: "jwk" });
  } catch {
    return null;
  }
}

/** The texts that a list has more than once. */
export function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
