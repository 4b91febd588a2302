import "server-only";
import type { QueryPairs, SampleAnswer, SampleDetailRequest } from "@/lib/contract/explore";
import { encodeSessions } from "@/lib/contract/session-columns";
import type { SessionDetail } from "@/lib/contract/session-detail";
import { soleAccount } from "@/lib/domain/access/account";
import { checkSample } from "@/lib/domain/explore/check-sample";
import { type SampleQuery, sampleSizes } from "@/lib/domain/explore/sample-query";
import { LookupError } from "@/lib/domain/problems";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { curlCommand } from "@/lib/presentation/explore/curl";
import { readDisclosedTo } from "@/lib/server/access/disclosed";
import type { RequestContext } from "@/lib/server/access/request-context";
import { env } from "@/lib/server/config/env";
import { formatQuery } from "@/lib/server/conviva/client";
import { sampleCall } from "@/lib/server/conviva/sample-endpoint";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";
import { drawSample } from "@/lib/server/explore/draw-sample";
import { maskedRaw } from "@/lib/server/explore/masked-raw";
import { assertExplorer, recordSample, type SampleAccess } from "@/lib/server/explore/record-sample";
import { offerOf, readSampleOptions } from "@/lib/server/explore/sample-options";
import { selectionOf } from "@/lib/server/explore/sample-selection";
import { sampleInUrl } from "@/lib/server/explore/sample-url";
import { rememberValues } from "@/lib/server/explore/seen-values";
import { maskIdentifiers } from "@/lib/server/sessions/mask-sessions";
import { masked, toDetail } from "@/lib/server/sessions/read-session-detail";

/** A query that was checked, and which run of it. */
export type CheckedSample = Readonly<{ query: SampleQuery; run: string }>;

/**
 * Checks the query in a URL's parameters against what the account offers.
 *
 * @throws {LookupError} `page-not-found` for everybody but seniors and leads; `invalid-sample` or `invalid-parameter`, with the
 *   `parameter` at fault.
 */
export async function checkedSample(ctx: RequestContext, given: QueryPairs): Promise<CheckedSample> {
  assertExplorer(ctx);
  const { typed, fault } = sampleInUrl(given);
  if (fault !== null) throw fault;
  const offer = offerOf(await readSampleOptions(soleAccount));
  return { query: checkSample(typed, { now: epochMs(Date.now()), offer }), run: typed.run };
}

/**
 * A sample of ended sessions of any viewers. Viewer IDs and addresses are masked for everybody, unless this sign-in typed or
 * revealed them.
 *
 * @param given - The query, as its URL has it.
 * @throws {LookupError} What `checkedSample`, `recordSample` and `drawSample` throw.
 */
export async function readSampleSessions(ctx: RequestContext, given: QueryPairs): Promise<SampleAnswer> {
  const checked = await checkedSample(ctx, given);
  return recordSample(
    ctx,
    checked.query,
    (access) => read(access, checked),
    ({ columns }) => columns.count,
  );
}

async function read(access: SampleAccess, checked: CheckedSample): Promise<SampleAnswer> {
  const { query } = checked;
  const drawn = await drawSample(access, checked);
  const { sessions, masked: labels, text, shown } = await maskSample(access, drawn.sessions);
  rememberValues(access.account, drawn.sessions, text);
  const { path, query: parameters } = sampleCall(selectionOf(query));
  return {
    ...{ kind: query.kind, range: query.range, limit: query.limit, asOf: drawn.asOf },
    columns: encodeSessions(sessions),
    masked: labels,
    revealed: shown,
    skippedCount: drawn.skippedCount,
    isLimitReached: drawn.receivedCount >= query.limit,
    curl: curlCommand({ origin: env().CONVIVA_BASE_URL, path, query: formatQuery(parameters) }),
  };
}

/** Masks the sessions of a sample for the sign-in that asks, and other texts about them. */
export async function maskSample({ ctx }: SampleAccess, sessions: readonly WireSession[]) {
  return maskIdentifiers(sessions, await readDisclosedTo(ctx));
}

/**
 * Everything Conviva sent for one session of a sample, masked as in its list. This process has kept the sample; if it
 * hasn't, Conviva is asked for the minutes around the session's start.
 *
 * @throws {LookupError} `session-not-found`, and what `readSampleSessions` throws.
 */
export async function readSampleDetail(
  ctx: RequestContext,
  given: QueryPairs,
  wanted: SampleDetailRequest,
): Promise<SessionDetail> {
  const { query, run } = await checkedSample(ctx, given);
  const read = async (access: SampleAccess) => {
    const draw = (one: SampleQuery) => drawSample(access, { query: one, run });
    const { sessions } = await draw(query);
    const isNear = wanted.startedAt >= query.range.start && wanted.startedAt < query.range.end;
    const detail =
      (await detailIn(access, sessions, wanted)) ??
      // With the rest of the sample, whose names are hidden in it too.
      (isNear
        ? await detailIn(access, [...sessions, ...(await draw(nearby(query, wanted))).sessions], wanted)
        : null);
    if (detail === null) throw new LookupError("session-not-found");
    return detail;
  };
  return recordSample(ctx, query, read, () => null);
}

async function detailIn(
  access: SampleAccess,
  sessions: readonly WireSession[],
  { id }: SampleDetailRequest,
): Promise<SessionDetail | null> {
  const { sessions: shown, text } = await maskSample(access, sessions);
  const session = sessions[shown.findIndex((one) => one.id === id)];
  if (session === undefined) return null;
  const detail = toDetail(session, true);
  return { ...masked(detail, text), raw: detail.raw && maskedRaw(detail.raw, text) };
}

/** The same query for the minutes around a session's start, where few sessions compete for the limit. */
function nearby(query: SampleQuery, { startedAt }: SampleDetailRequest): SampleQuery {
  const start = Math.max(startedAt - minuteMs, query.range.start);
  const end = Math.min(startedAt + minuteMs, query.range.end);
  return { ...query, limit: sampleSizes.most, range: { start: epochMs(start), end: epochMs(end) } };
}
