import { type Answer, errorAnswer, jsonAnswer } from "../answer.ts";
import { readLimit, readOnlyKnown } from "../rules/parameters.ts";
import { isFilterParameter, type Keep, readSampleFilter } from "../rules/sample-filters.ts";
import { rangeParameters, readTimeRange, sampleRangeRule } from "../rules/time-range.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import type { Route, RouteRequest } from "./route.ts";

/** `GET …/sessions/content`: ended content sessions of the whole account. */
export const contentSamples: Route = (request) =>
  sampleAnswer(request, (range) => request.world.contentSessions(range));

/** `GET …/sessions/ad`: ended ad sessions; needs Ad Insights. */
export const adSamples: Route = (request) => {
  if (!request.account.hasAdInsights) {
    return errorAnswer({
      status: 403,
      name: "Forbidden",
      message: "Ad Insights is not enabled for this account.",
    });
  }
  return sampleAnswer(request, (range) => request.world.adSessions(range));
};

function sampleAnswer(
  { query, settings, nowMs }: RouteRequest,
  find: RouteRequest["world"]["contentSessions"],
): Answer {
  const known = readOnlyKnown(
    query,
    (name) => name === "limit" || rangeParameters.has(name) || isFilterParameter(name),
  );
  if (!known.ok) return errorAnswer(known.error);
  const limit = readLimit(query, 50, 1500);
  if (!limit.ok) return errorAnswer(limit.error);
  const filter = readSampleFilter(query);
  if (!filter.ok) return errorAnswer(filter.error);
  const range = readTimeRange(query, sampleRangeRule(settings.lenientRange), nowMs);
  if (!range.ok) return errorAnswer(range.error);
  return jsonAnswer(200, { sessions: take(find(range.value), filter.value, limit.value, nowMs) });
}

function take(stored: readonly StoredSession[], keep: Keep, limit: number, nowMs: number): unknown[] {
  const taken: unknown[] = [];
  for (const { at, present } of stored) {
    const session = at(nowMs);
    if (!session.status_info.is_ended || !keep(session)) continue;
    taken.push(present ? present(session) : session);
    if (taken.length === limit) break;
  }
  return taken;
}
