import { type ApiResponse, errorResponse, jsonResponse } from "../api-response.ts";
import { answerWithHabits, selectSessions } from "../habits/answer-with-habits.ts";
import { accept, type Checked } from "../rules/api-error.ts";
import { readLimit, readSubject, rejectUnknown, type Subject } from "../rules/parameters.ts";
import { rangeParameters, readTimeRange, type TimeRange, viewerRangeRule } from "../rules/time-range.ts";
import { summarize } from "../summary.ts";
import type { Route, RouteRequest } from "./route.ts";

const fiveMinutes = 300_000;

/** `GET …/content/viewer`: one viewer's ended and ongoing sessions, newest first. */
export const viewerSessions: Route = (request) => {
  const parsed = readViewerRequest(request, ["limit"]);
  if (!parsed.ok) return parsed.response;
  const limit = readLimit(request.query, 500, 500);
  if (!limit.ok) return errorResponse(limit.error);
  const sessions = answerWithHabits(request, parsed.subject, parsed.range, limit.value);
  return jsonResponse(200, { sessions });
};

/** `GET …/content/viewer/summary`: one viewer's totals, and the window they cover. */
export const viewerSummary: Route = (request) => {
  const parsed = readViewerRequest(request, []);
  if (!parsed.ok) return parsed.response;
  const { range, isAdjusted } = adjustWindow(parsed.range, request.nowMs);
  const sessions = selectSessions(request, parsed.subject, range).map(({ at }) => at(request.nowMs));
  const queries = {
    [parsed.subject.kind === "id" ? "viewer_id" : "viewer_ip"]: parsed.subject.value,
    start_epoch_ms: range.startMs,
    end_epoch_ms: range.endMs,
  };
  return jsonResponse(200, {
    total: summarize(sessions),
    _meta: {
      queries,
      query_string: Object.entries(queries)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join("&"),
      ratio_info: {
        connection_induced_rebuffering_ratio: { max: 100 },
        rebuffering_ratio: { max: 100 },
      },
      annotations: isAdjusted ? [{ cause: "Integrity service adjusted query interval", value: "5 minutes" }] : [],
    },
  });
};

type ViewerRequest =
  | { readonly ok: true; readonly subject: Subject; readonly range: TimeRange }
  | { readonly ok: false; readonly response: ApiResponse };

function readViewerRequest(request: RouteRequest, more: readonly string[]): ViewerRequest {
  const { query, settings, nowMs } = request;
  const known = rejectUnknown(
    query,
    (name) => name === "viewer_id" || name === "viewer_ip" || rangeParameters.has(name) || more.includes(name),
  );
  const module = checkModule(request);
  if (!module.ok) return rejected(module);
  if (!known.ok) return rejected(known);
  const subject = readSubject(query);
  if (!subject.ok) return rejected(subject);
  const range = readTimeRange(query, viewerRangeRule(settings.lenientRange), nowMs);
  if (!range.ok) return rejected(range);
  return { ok: true, subject: subject.value, range: range.value };
}

function rejected({ error }: Extract<Checked<unknown>, { ok: false }>): ViewerRequest {
  return { ok: false, response: errorResponse(error) };
}

function checkModule({ account }: RouteRequest): Checked<null> {
  if (account.hasViewerModule) return accept(null);
  // The real API's response isn't documented.
  const message = "The Viewer-Module API is not enabled for this account.";
  return { ok: false, error: { status: 403, name: "Forbidden", message } };
}

/** Moves a window that ends in the last five minutes back by five minutes, as in the documented sample. */
function adjustWindow(range: TimeRange, nowMs: number): { range: TimeRange; isAdjusted: boolean } {
  if (range.endMs <= nowMs - fiveMinutes) return { range, isAdjusted: false };
  const { startMs, endMs } = range;
  return { range: { startMs: startMs - fiveMinutes, endMs: endMs - fiveMinutes }, isAdjusted: true };
}
