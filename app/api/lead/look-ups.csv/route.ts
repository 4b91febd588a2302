import { epochMs } from "@/lib/domain/units";
import { gateway } from "@/lib/server/http/gateway";
import { textStream } from "@/lib/server/http/text-stream";
import { recordQueryOf } from "@/lib/server/lead/parse-record-query";
import { readLookCsv } from "@/lib/server/lead/read-look-csv";

/** `GET /api/lead/look-ups.csv`: what a search of the record finds, as a file. It takes the parameters of `/lead`. */
export const GET = gateway(async ({ ctx, request }) => {
  const query = recordQueryOf(Object.fromEntries(new URL(request.url).searchParams));
  const { name, parts } = await readLookCsv(ctx, query, { now: epochMs(Date.now()) });
  return new Response(textStream(parts), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
});
