import "server-only";
import { createLocalJWKSet, type JSONWebKeySet } from "jose";
import { z } from "zod";
import { minuteMs } from "@/lib/domain/units";
import { keyFault } from "@/lib/server/embed/host-faults";
import type { EmbedHost } from "@/lib/server/embed/hosts";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import { processState } from "@/lib/server/operation/process-state";

/** How long a key set that was read is used. A key that the host has withdrawn is refused after this time. */
const freshMs = 10 * minuteMs;
/** How much longer it's used if it can't be read again. */
const keptMs = 10 * minuteMs;
/** The least time between two reads of one key set. */
const pauseMs = minuteMs;
const timeoutMs = 5_000;
const bytesMax = 65_536;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).max(100) });

/**
 * The public keys of a host, from its entry or from the address in it. Keys that a token brings along or points to are
 * never looked at.
 *
 * @throws {LaunchRefused} `no-keys` if the entry has none, `keys-unavailable` if they can't be read.
 */
export async function hostKeys({ id, jwks, jwksUrl }: EmbedHost, kid: string | undefined) {
  if (jwks !== undefined) return createLocalJWKSet(jwks);
  if (jwksUrl === undefined) throw new LaunchRefused("no-keys");
  const remote = processState(`keys of host ${id}`, () => remoteKeys(jwksUrl));
  return createLocalJWKSet(await remote.get(kid));
}

/**
 * A key set at an address. It's read when it's first needed, when it's too old, or when it doesn't have the key that a token
 * names, and at most once a minute. If that fails, the keys of the last time are used for a while.
 *
 * @param monotonicMs - A clock that never jumps.
 * @param limitMs - How long a read may take.
 */
export function remoteKeys(url: string, monotonicMs: () => number = () => performance.now(), limitMs = timeoutMs) {
  let known: Readonly<{ keys: JSONWebKeySet; atMs: number }> | null = null;
  let asked: Readonly<{ answered: Promise<void>; atMs: number }> | null = null;
  const knownWithin = (ageMs: number) => (known !== null && monotonicMs() - known.atMs < ageMs ? known.keys : null);
  const ask = async (atMs: number) => {
    const keys = await read(url, limitMs);
    if (keys !== null) known = { keys, atMs };
  };
  return {
    /** @throws {LaunchRefused} `keys-unavailable` if the set couldn't be read. */
    async get(kid: string | undefined): Promise<JSONWebKeySet> {
      const fresh = knownWithin(freshMs);
      if (fresh?.keys.some((key) => kid === undefined || key.kid === kid)) return fresh;
      const nowMs = monotonicMs();
      // Of several launches at once, the first one reads.
      if (asked === null || nowMs - asked.atMs >= pauseMs) asked = { answered: ask(nowMs), atMs: nowMs };
      await asked.answered;
      const usable = knownWithin(freshMs + keptMs);
      if (usable === null) throw new LaunchRefused("keys-unavailable");
      return usable;
    },
  };
}

/** The usable keys of a set; `null` if it can't be read. */
async function read(url: string, limitMs: number): Promise<JSONWebKeySet | null> {
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(limitMs) });
    if (!response.ok) return null;
    const { keys } = keySet.parse(JSON.parse(await textOf(response)));
    return { keys: keys.filter((key) => keyFault(key) === null) };
  } catch {
    return null;
  }
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > bytesMax) throw new Error("The key set is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
