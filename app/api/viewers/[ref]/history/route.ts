import type { HistoryAnswer } from "@/lib/contract/history";
import { readHistory } from "@/lib/server/history/read-history";
import { viewerRoute } from "@/lib/server/http/gateway";
import { queryParameters } from "@/lib/server/http/query-parameters";
import { noFindings } from "@/lib/server/records/findings";

/** `GET /api/viewers/{ref}/history`: a viewer's last 30 days. It's recorded as a look at that range. */
export const GET = viewerRoute(
  queryParameters.history,
  {
    action: "look-up",
    findings: ({ starts }: HistoryAnswer) => ({ ...noFindings(), sessionCount: starts.length }),
    use: "always",
  },
  readHistory,
);
