import { type Answer, errorAnswer, jsonAnswer } from "../answer.ts";
import { accept, type Checked } from "../rules/api-error.ts";
import { readLimit, readOnlyKnown, readSubject, type Subject } from "../rules/parameters.ts";
import { rangeParameters, readTimeRange, type TimeRange, viewerRangeRule } from "../rules/time-range.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import { summarize } from "../summary.ts";
import type { Route, RouteRequest } from "./route.ts";

const fiveMinutes = 300_000;

/** `GET …/content/viewer`: one viewer's sessions, ended and on-going, newest first. */
export const viewerSessions: Route = (request) => {
  const asked = readViewerRequest(request, ["limit"]);
  if (!asked.ok) return asked.answer;
  const limit = readLimit(request.query, 500, 500);
  if (!limit.ok) return errorAnswer(limit.error);
  const sessions = find(request, asked.subject, asked.range)
    .slice(0, limit.value)
    .map(({ at, present }) => {
      const session = at(request.nowMs);
      return present ? present(session) : session;
    });
  return jsonAnswer(200, { sessions });
};

/** `GET …/content/viewer/summary`: totals over one viewer's sessions, and the window they hold for. */
export const viewerSummary: Route = (request) => {
  const asked = readViewerRequest(request, []);
  if (!asked.ok) return asked.answer;
  const { range, isAdjusted } = settle(asked.range, request.nowMs);
  const sessions = find(request, asked.subject, range).map(({ at }) => at(request.nowMs));
  const queries = {
    [asked.subject.kind === "id" ? "viewer_id" : "viewer_ip"]: asked.subject.value,
    start_epoch_ms: range.startMs,
    end_epoch_ms: range.endMs,
  };
  return jsonAnswer(200, {
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
  | { readonly ok: false; readonly answer: Answer };

function readViewerRequest(request: RouteRequest, more: readonly string[]): ViewerRequest {
  const { query, settings, nowMs } = request;
  const known = readOnlyKnown(
    query,
    (name) => name === "viewer_id" || name === "viewer_ip" || rangeParameters.has(name) || more.includes(name),
  );
  const module = checkModule(request);
  if (!module.ok) return refused(module);
  if (!known.ok) return refused(known);
  const subject = readSubject(query);
  if (!subject.ok) return refused(subject);
  const range = readTimeRange(query, viewerRangeRule(settings.lenientRange), nowMs);
  if (!range.ok) return refused(range);
  return { ok: true, subject: subject.value, range: range.value };
}

function refused({ error }: Extract<Checked<unknown>, { ok: false }>): ViewerRequest {
  return { ok: false, answer: errorAnswer(error) };
}

function checkModule({ account }: RouteRequest): Checked<null> {
  if (account.hasViewerModule) return accept(null);
  // What the real API says here is not documented.
  const message = "The Viewer-Module API is not enabled for this account.";
  return { ok: false, error: { status: 403, name: "Forbidden", message } };
}

function find(
  { world, settings, nowMs }: RouteRequest,
  subject: Subject,
  range: TimeRange,
): readonly StoredSession[] {
  return world.viewerSessions(subject, range).filter((stored) => {
    if (stored.startMs >= range.startMs) return stored.startMs < range.endMs && stored.startMs <= nowMs;
    if (!settings.selectsByOverlap) return false;
    const end = stored.at(nowMs).timestamps.end;
    return end === null || end.epoch_ms > range.startMs;
  });
}

/** Moves a window that ends in the last five minutes back by five, as the documented sample shows. */
function settle(range: TimeRange, nowMs: number): { range: TimeRange; isAdjusted: boolean } {
  if (range.endMs <= nowMs - fiveMinutes) return { range, isAdjusted: false };
  const { startMs, endMs } = range;
  return { range: { startMs: startMs - fiveMinutes, endMs: endMs - fiveMinutes }, isAdjusted: true };
}
