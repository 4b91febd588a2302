import type { RecordSearchResponse } from "@/lib/contract/lead";
import { paths } from "@/lib/contract/paths";
import { LookupError } from "@/lib/domain/problems";
import { gateway } from "@/lib/server/http/gateway";
import { createRecordSearch } from "@/lib/server/lead/create-record-search";
import { seeOther } from "@/lib/server/lookup/create-lookup";

/**
 * `POST /api/lead/searches`: the page that shows a search of the record. The page's script asks for JSON; a plain HTML form
 * is redirected, to a notice if the search was refused.
 */
export const POST = gateway(async ({ ctx, request }): Promise<RecordSearchResponse | Response> => {
  if (request.headers.get("accept") === "application/json") {
    return { location: await createRecordSearch(ctx, request) };
  }
  try {
    return seeOther(await createRecordSearch(ctx, request));
  } catch (thrown) {
    if (!(thrown instanceof LookupError) || thrown.code === "page-not-found") throw thrown;
    return seeOther(`${paths.lead({})}?problem=${thrown.code}`);
  }
});
