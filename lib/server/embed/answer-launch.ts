import "server-only";
import { embedFragments } from "@/lib/contract/embed";
import { paths } from "@/lib/contract/paths";
import { LookupError } from "@/lib/domain/problems";
import { launchRefused } from "@/lib/presentation/embed/launch-texts";
import { consumeLaunch, launchedPerson, launchedRef } from "@/lib/server/embed/consume-launch";
import { createCode } from "@/lib/server/embed/embed-codes";
import { hostCatalogue } from "@/lib/server/embed/host-catalogue";
import { embedHosts, frameAncestors } from "@/lib/server/embed/hosts";
import type { Launch } from "@/lib/server/embed/launch";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import { inEmbedStore, logRefusal } from "@/lib/server/embed/refusals";
import { verifyLaunch } from "@/lib/server/embed/verify-launch";
import { frameAncestorsDirective } from "@/lib/server/http/content-security-policy";
import { describeProblem, logProblem } from "@/lib/server/http/problem-response";
import { isForm, parseFormBody } from "@/lib/server/http/request-body";
import { seeOther } from "@/lib/server/lookup/create-lookup";
import { type Store, store } from "@/lib/server/store/store";

/**
 * Answers a host's signed launch. The request comes from another site, so its signature is the only proof.
 *
 * @returns A redirect to the framed page with a one-time code in the fragment, or with the viewer's reference if the host isn't
 *   trusted to name people; 401 with one page for every reason otherwise, or the same page for a failure of ours.
 */
export async function answerLaunch(request: Request, opened?: Store): Promise<Response> {
  const requestId = crypto.randomUUID();
  let fields = new URLSearchParams();
  try {
    fields = await readFields(request);
    const launch = await verifyLaunch(fields, new URL(request.url).searchParams);
    return seeOther(`${paths.embed(launch.host.id)}${await fragmentOf(launch, opened ?? store())}`);
  } catch (thrown) {
    return failurePage(statusOf(thrown, requestId), framersOf(fields), requestId);
  }
}

async function readFields(request: Request): Promise<URLSearchParams> {
  if ((request.headers.get("sec-fetch-mode") ?? "navigate") !== "navigate")
    throw new LaunchRefused("not-a-navigation");
  // Another site's page could otherwise sign a whole tab in as its own agent, and whoever uses the tab would look up for them.
  if ((request.headers.get("sec-fetch-dest") ?? "iframe") !== "iframe") throw new LaunchRefused("not-a-frame");
  if (!isForm(request)) throw new LaunchRefused("not-a-form");
  try {
    return await parseFormBody(request);
  } catch (thrown) {
    const isTooLarge = thrown instanceof LookupError && thrown.code === "request-too-large";
    throw new LaunchRefused(isTooLarge ? "too-large" : "not-a-form", { cause: thrown });
  }
}

async function fragmentOf(launch: Launch, opened: Store): Promise<string> {
  const framed = launchedPerson(launch);
  const code = await inEmbedStore(opened, async (trx) => {
    await consumeLaunch(trx, launch);
    return framed === null ? null : (await createCode(trx, framed, null)).code;
  });
  if (code !== null) return `#${embedFragments.code}=${code}`;
  const ref = launchedRef(launch);
  return ref === null ? "" : `#${embedFragments.ref}=${ref}`;
}

/** Logs why there is no sign-in. @returns 401 for a refusal, 5xx for a failure of ours. */
function statusOf(thrown: unknown, requestId: string): number {
  if (thrown instanceof LaunchRefused) {
    logRefusal(thrown, requestId);
    return 401;
  }
  logProblem(thrown, requestId);
  return describeProblem(thrown, requestId).status;
}

/** Who may frame the page that says so. It shows nothing, so it's enough that the form names the host, or is of its kind. */
function framersOf(fields: URLSearchParams): readonly string[] {
  if (fields.has("host")) return frameAncestors(fields.getAll("host"));
  const launch = fields.has("signed_request") ? "signed-request" : fields.has("token") ? "zendesk-token" : null;
  const hosts = embedHosts().filter(({ kind }) => launch !== null && hostCatalogue[kind].launch === launch);
  return [...new Set(hosts.flatMap(({ origins }) => origins))];
}

/** A page that can be read in the frame, without anything of the app. */
function failurePage(status: number, framers: readonly string[], requestId: string): Response {
  const { title, advice, openInTab } = launchRefused;
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Viewer Desk</title>
<h1>${title}</h1>
<p>${advice}</p>
<p><a href="${paths.desk}" target="_blank" rel="noopener">${openInTab}</a></p>
</html>
`;
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; ${frameAncestorsDirective(framers)}`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": policy,
    "request-id": requestId,
  };
  return new Response(html, { status, headers });
}
