import { type ApiResponse, errorResponse, jsonResponse } from "../api-response.ts";
import { drawSample } from "../rules/draw-sample.ts";
import { readLimit, rejectUnknown } from "../rules/parameters.ts";
import { isFilterParameter, readSampleFilter, type SessionFilter } from "../rules/sample-filters.ts";
import { rangeParameters, readTimeRange, sampleRangeRule } from "../rules/time-range.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import type { Route, RouteRequest } from "./route.ts";

/** `GET …/sessions/content`: a sample of the ended content sessions of all viewers, newest first. */
export const contentSamples: Route = (request) =>
  sampleResponse(request, (range) => request.store.contentSessions(range));

/** `GET …/sessions/ad`: a sample of the ended ad sessions of all viewers, newest first. The account needs Ad Insights. */
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

function sampleResponse(request: RouteRequest, find: RouteRequest["store"]["contentSessions"]): ApiResponse {
  const { query, account, settings, savedFilters, nowMs } = request;
  const known = rejectUnknown(
    query,
    (name) => name === "limit" || rangeParameters.has(name) || isFilterParameter(name),
  );
  if (!known.ok) return errorResponse(known.error);
  const limit = readLimit(query, 50, settings.maxSampleLimit);
  if (!limit.ok) return errorResponse(limit.error);
  const filter = readSampleFilter(query, account, savedFilters);
  if (!filter.ok) return errorResponse(filter.error);
  const range = readTimeRange(query, sampleRangeRule(settings.lenientRange), nowMs);
  if (!range.ok) return errorResponse(range.error);
  const sessions = drawSample(matching(find(range.value), filter.value, nowMs), limit.value, request);
  return jsonResponse(200, {
    sessions: sessions.map(({ session, serialize }) => (serialize ? serialize(session) : session)),
  });
}

function matching(stored: readonly StoredSession[], matches: SessionFilter, nowMs: number) {
  return stored.flatMap(({ at, serialize }) => {
    const session = at(nowMs);
    return session.status_info.is_ended && matches(session) ? [{ session, serialize }] : [];
  });
}
