import { z } from "zod";
import { log } from "@/lib/server/operation/log";

const reportBytesMax = 8_192;
/** Browsers send one of two formats. Only the directive is read, because a report's URLs may contain anything. */
const report = z.union([
  z.object({ "csp-report": z.object({ "violated-directive": z.string() }) }),
  z.array(z.object({ body: z.object({ effectiveDirective: z.string() }) })).min(1),
]);

/** `POST /api/csp-report`: a browser reports a violation of a page's content security policy. */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? reportBytesMax) >= reportBytesMax) {
    return new Response(null, { status: 413 });
  }
  const parsed = report.safeParse(await request.json().catch(() => null));
  if (parsed.success) {
    const directive = Array.isArray(parsed.data)
      ? (parsed.data[0]?.body.effectiveDirective ?? "")
      : parsed.data["csp-report"]["violated-directive"];
    log("warn", { event: "csp-violation", directive: directive.replace(/[^a-z-]/g, "").slice(0, 40) });
  }
  return new Response(null, { status: 204 });
}
