import { openViewer } from "@/lib/server/access/viewer-access";
import { assertMayExport, oneExportAtATime, readExport } from "@/lib/server/export/read-export";
import { gateway } from "@/lib/server/http/gateway";
import { parseQuery, queryParameters } from "@/lib/server/http/query-parameters";
import { textStream } from "@/lib/server/http/text-stream";
import { findingsOfExport } from "@/lib/server/records/findings";
import { release } from "@/lib/server/records/look";

/** `GET /api/viewers/{ref}/export`: all sessions of a range as a file, for seniors and leads. */
export const GET = gateway<{ ref: string }>(async ({ ctx, params, request }) => {
  assertMayExport(ctx.actor);
  const query = parseQuery(request, queryParameters.export);
  const { name, contentType, parts } = await oneExportAtATime(ctx, async () => {
    const access = await openViewer(ctx, params.ref, { action: "export", range: query.range });
    return release(access.look, readExport(access, query), findingsOfExport);
  });
  return new Response(textStream(parts), {
    headers: { "content-type": contentType, "content-disposition": `attachment; filename="${name}"` },
  });
});
