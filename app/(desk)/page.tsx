import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { Suspense } from "react";
import { EmptyDesk } from "@/components/lookup/empty-desk";
import { RecentLookups } from "@/components/lookup/recent-lookups";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { NoRole } from "@/components/sign-in/no-role";
import { recentLookupsQuery } from "@/lib/client/lookup/recent-lookups-query";
import { getQueryClient } from "@/lib/client/query/query-client";
import { problemOf } from "@/lib/contract/problem";
import { isProblemCode } from "@/lib/domain/problems";
import { lookupTexts } from "@/lib/presentation/lookup/lookup-texts";
import { pageContext } from "@/lib/server/access/page-context";
import type { Actor } from "@/lib/server/access/request-context";
import { readRecentLookups } from "@/lib/server/lookup/recent-lookups";

type Props = Readonly<{ searchParams: Promise<{ problem?: string | string[] }> }>;

/** The start page. Without JavaScript, a refused look-up redirects here. */
export default async function DeskPage({ searchParams }: Props) {
  const ctx = await pageContext("/");
  if (ctx === null) return <NoRole />;
  const { problem } = await searchParams;
  const code = typeof problem === "string" && isProblemCode(problem) ? problem : null;
  return (
    <>
      {code && (
        <div className="pt-4">
          <ProblemNotice problem={problemOf(code, lookupTexts.typedTextIsBack)} />
        </div>
      )}
      <EmptyDesk>
        <Suspense>
          <OwnRecentLookups actor={ctx.actor} />
        </Suspense>
      </EmptyDesk>
    </>
  );
}

/** The person's recent look-ups, in the page's HTML once the database has answered, which the rest doesn't wait for. */
async function OwnRecentLookups({ actor }: Readonly<{ actor: Actor }>) {
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...recentLookupsQuery, queryFn: () => readRecentLookups(actor) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <RecentLookups className="mt-6" />
    </HydrationBoundary>
  );
}
