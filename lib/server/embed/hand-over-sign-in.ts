import "server-only";
import { z } from "zod";
import type { EmbedHandOver, EmbedHandOverRequest } from "@/lib/contract/embed";
import { LookupError } from "@/lib/domain/problems";
import type { RequestContext } from "@/lib/server/access/request-context";
import { createCode } from "@/lib/server/embed/embed-codes";
import { hostOf } from "@/lib/server/embed/hosts";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import { inEmbedStore } from "@/lib/server/embed/refusals";
import { parseJsonBody } from "@/lib/server/http/request-body";
import { store } from "@/lib/server/store/store";

const handOverRequest: z.ZodType<EmbedHandOverRequest> = z.strictObject({
  host: z.string(),
  frameKeyHash: z
    .string()
    .regex(/^[\da-f]{64}$/)
    .nullable()
    .default(null),
});

/**
 * Whether one of our own pages, the frame, has opened the pop-up. Anybody could link to it with a key of theirs, and talk whoever
 * follows into telling them the code.
 *
 * @param headers - Of the request for the pop-up's page. An old browser doesn't say who opened it.
 */
export function isOpenedByFrame(headers: Pick<Headers, "get">): boolean {
  return (headers.get("sec-fetch-site") ?? "same-origin") === "same-origin";
}

/**
 * Makes a one-time code with which a host's frame continues as this person, as an agent.
 *
 * @throws {LookupError} `page-not-found` for a host that isn't listed, `sign-in-unavailable`, and what `parseJsonBody` throws.
 */
export async function handOverSignIn(
  { actor, signInId }: Pick<RequestContext, "actor" | "signInId">,
  request: Request,
): Promise<EmbedHandOver> {
  const notFound = () => new LookupError("page-not-found");
  const { host: hostId, frameKeyHash } = await parseJsonBody(request, handOverRequest, notFound);
  const host = hostOf(hostId);
  if (host === null) throw notFound();
  try {
    return await inEmbedStore(store(), async (trx) => {
      // Signing out at the identity provider ends the frame's sign-in too.
      const own = trx.selectFrom("sign_ins").select("provider_sid").where("id", "=", signInId);
      const providerSid = (await own.executeTakeFirst())?.provider_sid ?? null;
      const framed = { host: host.id, lockedRef: null, handedOverFrom: signInId };
      return createCode(trx, { person: actor, framed, ref: null, providerSid }, frameKeyHash);
    });
  } catch (thrown) {
    if (thrown instanceof LaunchRefused) throw new LookupError("sign-in-unavailable", { cause: thrown });
    throw thrown;
  }
}
