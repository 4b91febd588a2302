import "server-only";
import { type RecordParameter, type RecordQuery, recordPeriods, usualPeriod } from "@/lib/contract/lead";
import { lookupOfText } from "@/lib/contract/lookup";
import { paths } from "@/lib/contract/paths";
import { trimPaste } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { instantOfWallTime } from "@/lib/domain/time/wall-time";
import { canonicalZone } from "@/lib/domain/time/zone";
import { sealSearch } from "@/lib/server/access/reference";
import type { RequestContext } from "@/lib/server/access/request-context";
import { isForm, parseFormBody } from "@/lib/server/http/request-body";
import { assertLead } from "@/lib/server/lead/search-record";
import { checkLookup } from "@/lib/server/lookup/lookup-input";

const chosen = ["agent", "action", "verdict", "team"] as const satisfies readonly RecordParameter[];

/**
 * Turns the search form into the URL that shows the search. What was typed is sealed, because it may be a viewer ID or an IP
 * address. Nothing is searched yet.
 *
 * @throws {LookupError} `page-not-found` for everybody but leads; `invalid-lookup` and `invalid-range` for what was typed.
 */
export async function createRecordSearch(ctx: RequestContext, request: Request): Promise<string> {
  assertLead(ctx);
  if (!isForm(request)) throw new LookupError("unsupported-media");
  const form = await parseFormBody(request);
  const typed = trimPaste(form.get("text") ?? "");
  if (typed !== "") checkLookup(lookupOfText(typed, null));
  const choices = chosen.map((name) => [name, form.get(name) ?? ""]).filter(([, value]) => value !== "");
  return paths.lead({
    ...(typed === "" ? {} : { search: sealSearch(typed) }),
    ...Object.fromEntries(choices),
    ...periodOf(form),
  });
}

function periodOf(form: URLSearchParams): RecordQuery {
  const period = recordPeriods.find((known) => known === form.get("period"));
  if (period !== undefined) return period === usualPeriod ? {} : { period };
  const zone = canonicalZone(form.get("zone") ?? "") ?? "UTC";
  const since = instantOfWallTime(form.get("since") ?? "", zone);
  const until = instantOfWallTime(form.get("until") ?? "", zone);
  if (since === null || until === null) throw new LookupError("invalid-range", { fault: "missing-instant" });
  if (until <= since) throw new LookupError("invalid-range", { fault: "reversed" });
  return { since: String(since), until: String(until) };
}
