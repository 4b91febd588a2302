import "server-only";
import { z } from "zod";
import { type Lookup, lookupKinds } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import type { EpochMs } from "@/lib/domain/units";
import type { EmbedHost } from "@/lib/server/embed/hosts";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import { checkLookup } from "@/lib/server/lookup/lookup-input";

/** What a host's signature proves: who launches the desk, where, and for whom. */
export type Launch = Readonly<{
  host: EmbedHost;
  /** The agent, as the host names them; `null` if nothing says when it did. Then they sign in themselves. */
  person: Readonly<{ sub: string; name: string }> | null;
  /** The viewer it's about; `null` if it names none. */
  lookup: Lookup | null;
  /** Whether the frame may see only that viewer. */
  isLocked: boolean;
  /**
   * What makes it a launch of its own: used once, it's refused until it has expired anyway. `null` for one that never expires,
   * which signs nobody in.
   */
  use: Readonly<{ key: string; expiresAt: EpochMs }> | null;
}>;

/** How far a host's clock may be from ours. */
export const leewaySeconds = 30;

/** The viewer that a launch may name, and whether the frame is locked to them. */
export const launchViewer = z.object({
  viewerId: z.string().optional(),
  viewerIp: z.string().optional(),
  locked: z.boolean().optional(),
});

/**
 * Whom a launch is about, with the checks of a look-up.
 *
 * @throws {LaunchRefused} `wrong-viewer` for an ID or address that no look-up would accept, or for both; `wrong-lock` for a lock
 *   without a viewer.
 */
export function launchedViewer(named: z.infer<typeof launchViewer>): Pick<Launch, "lookup" | "isLocked"> {
  const { viewerId, viewerIp, locked: isLocked = false } = named;
  if (viewerId === undefined && viewerIp === undefined) {
    if (isLocked) throw new LaunchRefused("wrong-lock");
    return { lookup: null, isLocked };
  }
  if (lookupKinds.every((kind) => named[kind] !== undefined)) throw new LaunchRefused("wrong-viewer");
  try {
    return { lookup: checkLookup(viewerIp === undefined ? { viewerId: viewerId ?? "" } : { viewerIp }), isLocked };
  } catch (thrown) {
    if (thrown instanceof LookupError) throw new LaunchRefused("wrong-viewer", { cause: thrown });
    throw thrown;
  }
}

type Times = Readonly<{ iat: number; exp: number; nbf?: number | undefined }>;

/**
 * Checks when a token is valid, in epoch seconds.
 *
 * @throws {LaunchRefused} `lifetime`, `from-the-future` or `expired`.
 */
export function checkTimes({ iat, exp, nbf = iat }: Times, longestSeconds: number): void {
  const nowSeconds = Date.now() / 1000;
  if (exp <= iat || exp - iat > longestSeconds) throw new LaunchRefused("lifetime");
  if (Math.max(iat, nbf) > nowSeconds + leewaySeconds) throw new LaunchRefused("from-the-future");
  if (exp <= nowSeconds - leewaySeconds) throw new LaunchRefused("expired");
}

/** A text of a person that may be stored and shown: not empty, not long, without control characters. */
export const personText = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[^\p{Cc}]*$/u);
