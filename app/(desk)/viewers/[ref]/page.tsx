import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { requestPreferences } from "@/app/request-preferences";
import { PageProblem } from "@/components/problem/page-problem";
import { NoRole } from "@/components/sign-in/no-role";
import { ViewerPage } from "@/components/viewer/viewer-page";
import { speechOf } from "@/lib/client/answer/speech";
import { getQueryClient } from "@/lib/client/query/query-client";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { type Problem, StreamedProblem } from "@/lib/contract/problem";
import { includesRole } from "@/lib/domain/access/role";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { defaultRange, parseRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import { pageContext } from "@/lib/server/access/page-context";
import type { RequestContext } from "@/lib/server/access/request-context";
import { openViewer, type ViewerAccess } from "@/lib/server/access/viewer-access";
import { readViewerAnswer } from "@/lib/server/answer/read-answer";
import { pageConfig } from "@/lib/server/config/config";
import { isExplorer } from "@/lib/server/explore/record-sample";
import { readNotes } from "@/lib/server/hand-over/hand-over";
import { describeProblem, logProblem } from "@/lib/server/http/problem-response";
import { rememberLookup } from "@/lib/server/lookup/recent-lookups";
import { releasePage } from "@/lib/server/records/release-page";
import { shownLookup } from "@/lib/server/sessions/mask-sessions";
import { readViewerSessions } from "@/lib/server/sessions/read-sessions";
import { readViewerSummary } from "@/lib/server/summary/read-summary";

type Props = Readonly<{
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

/** A viewer's page. It starts the reads without awaiting them, so their results stream into the page. */
export default async function Page({ params, searchParams }: Props) {
  const [{ ref }, query] = await Promise.all([params, searchParams]);
  const range = rangeIn(query);
  const ctx = await pageContext(`/viewers/${ref}?${addressOf(query)}`);
  if (ctx === null) return <NoRole />;

  const described = (thrown: unknown): Problem => {
    logProblem(thrown, ctx.requestId);
    return describeProblem(thrown, ctx.requestId);
  };
  const access = await opened(ctx, ref, range);
  if (access instanceof LookupError) {
    return (
      <div className="pt-4">
        <PageProblem problem={described(access)} />
      </div>
    );
  }

  const sealed = asLookupRef(ref);
  const config = { ...pageConfig(), mayExplore: isExplorer(ctx) };
  const preferences = await requestPreferences();
  const speech = speechOf(preferences, config.languages, null);
  const queryClient = getQueryClient();
  const streamed = (thrown: unknown): never => {
    throw new StreamedProblem(described(thrown));
  };
  const reads = releasePage(access.look, {
    answer: rememberLookup(access, readViewerAnswer(access, range, speech)),
    summary: readViewerSummary(access, range),
    sessions: readViewerSessions(access, range),
    notes: readNotes(access),
  });
  void queryClient.prefetchQuery({
    ...viewerQueries.summary(sealed, range),
    queryFn: () => reads.summary.catch(streamed),
  });
  void queryClient.prefetchQuery({
    ...viewerQueries.sessions(sealed, range),
    queryFn: () => reads.sessions.catch(streamed),
  });
  void queryClient.prefetchQuery({
    ...viewerQueries.answer(sealed, range, speech),
    queryFn: () => reads.answer.catch(streamed),
  });
  void queryClient.prefetchQuery({
    ...viewerQueries.notes(sealed, range),
    queryFn: () => reads.notes.catch(streamed),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ViewerPage
        key={ref}
        viewer={{ ref: sealed, lookup: shownLookup(access) }}
        config={config}
        canExport={includesRole(ctx.actor.role, "senior")}
      />
    </HydrationBoundary>
  );
}

/** An invalid range becomes the last 24 hours, with a notice. */
function rangeIn(query: Awaited<Props["searchParams"]>): RangeQuery {
  try {
    return parseRangeQuery({ days: first(query.days), from: first(query.from), to: first(query.to) });
  } catch (thrown) {
    if (thrown instanceof LookupError) return defaultRange;
    throw thrown;
  }
}

/** The access; or why there is none: the reference isn't valid, or the access can't be recorded. */
async function opened(ctx: RequestContext, ref: string, range: RangeQuery): Promise<ViewerAccess | LookupError> {
  try {
    return await openViewer(ctx, ref, { action: "look-up", range });
  } catch (thrown) {
    if (thrown instanceof LookupError) return thrown;
    throw thrown;
  }
}

function addressOf(query: Awaited<Props["searchParams"]>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const text = first(value);
    return text === null ? [] : [[name, text]];
  });
  return new URLSearchParams(pairs).toString();
}

function first(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
