import "server-only";
import type { Launch } from "@/lib/server/embed/launch";
import { verifySignedRequest } from "@/lib/server/embed/launch-canvas";
import { takeApart } from "@/lib/server/embed/launch-jws";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import { launchTokenAlgorithms, verifyLaunchToken } from "@/lib/server/embed/launch-token";
import { verifyZendeskToken, zendeskAlgorithms } from "@/lib/server/embed/launch-zendesk";

/**
 * Verifies the fields of a launch: `signed_request`, or `token`, which is Zendesk's if `app_guid` is beside it.
 *
 * @param fields - Of the form. Zendesk says in the address what belongs to the token.
 * @throws {LaunchRefused} With the reason.
 */
export async function verifyLaunch(fields: URLSearchParams, address: URLSearchParams): Promise<Launch> {
  const token = only(fields, "token");
  const signedRequest = only(fields, "signed_request");
  if ((token === null) === (signedRequest === null)) throw new LaunchRefused("malformed");
  if (signedRequest !== null) return verifySignedRequest(signedRequest);
  const beside = fields.has("app_guid") ? fields : address;
  if (!beside.has("app_guid")) return verifyToken(token ?? "");
  return verifyZendeskToken(takeApart(token ?? "", zendeskAlgorithms), only(beside, "origin") ?? "");
}

/** Verifies a launch token of our own format. @throws {LaunchRefused} With the reason. */
export async function verifyToken(token: string): Promise<Launch> {
  return verifyLaunchToken(takeApart(token, launchTokenAlgorithms));
}

function only(fields: URLSearchParams, name: string): string | null {
  const [value = null, ...more] = fields.getAll(name);
  if (more.length > 0) throw new LaunchRefused("malformed");
  return value;
}
