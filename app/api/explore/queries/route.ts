import { createSampleQuery } from "@/lib/server/explore/sample-form";
import { gateway } from "@/lib/server/http/gateway";
import { seeOther } from "@/lib/server/lookup/create-lookup";

/**
 * `POST /api/explore/queries`: the page that shows a sample. The page's script asks for JSON, and is told which field is
 * wrong; a plain HTML form is redirected to the page, which says so.
 */
export const POST = gateway(async ({ ctx, request }) => {
  const isScript = request.headers.get("accept") === "application/json";
  const created = await createSampleQuery(ctx, request, isScript);
  return isScript ? created : seeOther(created.location);
});
