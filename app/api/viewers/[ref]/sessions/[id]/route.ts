import type { SessionDetail } from "@/lib/contract/session-detail";
import { includesRole } from "@/lib/domain/access/role";
import { asSessionId } from "@/lib/domain/sessions/session";
import { viewerRoute } from "@/lib/server/http/gateway";
import { queryParameters } from "@/lib/server/http/query-parameters";
import { noFindings } from "@/lib/server/records/findings";
import { readSessionDetail } from "@/lib/server/sessions/read-session-detail";

/**
 * `GET /api/viewers/{ref}/sessions/{id}`: every field of one session, and to seniors its raw JSON. `startedAt` makes it
 * quick to find.
 */
export const GET = viewerRoute<typeof queryParameters.session, { ref: string; id: string }, SessionDetail>(
  queryParameters.session,
  { action: (role) => (includesRole(role, "senior") ? "raw-json" : "look-up"), findings: noFindings, use: "always" },
  (access, { query: { range, startedAt = null, allUntil }, params }) =>
    readSessionDetail(access, { id: asSessionId(params.id), startedAt, query: range, allUntil }),
);
