import { viewerRoute } from "@/lib/server/http/gateway";
import { queryParameters } from "@/lib/server/http/query-parameters";
import { readOtherViewers } from "@/lib/server/others/read-other-viewers";
import { findingsOfOthers } from "@/lib/server/records/findings";

/**
 * `GET /api/viewers/{ref}/others?session={id}`: whether other viewers were affected too, and the answer this leads to.
 * Only counts of other viewers leave the server.
 */
export const GET = viewerRoute(
  queryParameters.others,
  { action: "others", findings: findingsOfOthers, use: "always" },
  (access, { query }) => {
    const { session: id, range, allUntil, ...speech } = query;
    return readOtherViewers(access, { id, query: range, allUntil }, speech);
  },
);
