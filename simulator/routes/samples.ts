import { type ApiResponse, errorResponse, jsonResponse } from "../api-response.ts";
import { readLimit, rejectUnknown } from "../rules/parameters.ts";
import { isFilterParameter, readSampleFilter, type SessionFilter } from "../rules/sample-filters.ts";
import { rangeParameters, readTimeRange, sampleRangeRule } from "../rules/time-range.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import type { Route, RouteRequest } from "./route.ts";

/** `GET …/sessions/content`: ended content sessions of all viewers. */
export const contentSamples: Route = (request) =>
  sampleResponse(request, (range) => request.store.contentSessions(range));

/** `GET …/sessions/ad`: ended ad sessions of all viewers. The account needs Ad Insights. */
export const adSamples: Route = (request) => {
  if (!request.account.hasAdInsights) {
    return errorResponse({
      status: 403,
      name: "Forbidden",
      message: "Ad Insights is not enabled for this account.",
    });
  }
  return sampleResponse(request, (range) => request.store.adSessions(range));
};

function sampleResponse(
  { query, settings, nowMs }: RouteRequest,
  find: RouteRequest["store"]["contentSessions"],
): ApiResponse {
  const known = rejectUnknown(
    query,
    (name) => name === "limit" || rangeParameters.has(name) || isFilterParameter(name),
  );
  if (!known.ok) return errorResponse(known.error);
  const limit = readLimit(query, 50, 1500);
  if (!limit.ok) return errorResponse(limit.error);
  const filter = readSampleFilter(query);
  if (!filter.ok) return errorResponse(filter.error);
  const range = readTimeRange(query, sampleRangeRule(settings.lenientRange), nowMs);
  if (!range.ok) return errorResponse(range.error);
  return jsonResponse(200, { sessions: take(find(range.value), filter.value, limit.value, nowMs) });
}

function take(stored: readonly StoredSession[], matches: SessionFilter, limit: number, nowMs: number): unknown[] {
  const taken: unknown[] = [];
  for (const { at, serialize } of stored) {
    const session = at(nowMs);
    if (!session.status_info.is_ended || !matches(session)) continue;
    taken.push(serialize ? serialize(session) : session);
    if (taken.length === limit) break;
  }
  return taken;
}
