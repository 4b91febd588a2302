import { notFound } from "next/navigation";
import DeskLayout from "@/app/(desk)/layout";
import { ExplorePage } from "@/components/explore/explore-page";
import { NoRole } from "@/components/sign-in/no-role";
import type { SampleAnswer } from "@/lib/contract/explore";
import { paths } from "@/lib/contract/paths";
import type { Problem } from "@/lib/contract/problem";
import { soleAccount } from "@/lib/domain/access/account";
import { LookupError } from "@/lib/domain/problems";
import { epochMs } from "@/lib/domain/units";
import { pageContext } from "@/lib/server/access/page-context";
import { pageConfig } from "@/lib/server/config/config";
import { readSampleSessions } from "@/lib/server/explore/read-sample";
import { isExplorer } from "@/lib/server/explore/record-sample";
import { readSampleOptions } from "@/lib/server/explore/sample-options";
import { pairsOfSearchParams, sampleInUrl } from "@/lib/server/explore/sample-url";
import { describeProblem, logProblem } from "@/lib/server/http/problem-response";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

/**
 * Samples of all viewers' sessions, for seniors and leads. For everybody else, it's a page that isn't there; it brings the
 * desk's layout along for the same reason as the lead's desk. A query without a window only fills in the form.
 */
export default async function Page({ searchParams }: Props) {
  const query = pairsOfSearchParams(await searchParams);
  const ctx = await pageContext(paths.explore(query));
  if (ctx === null) {
    return (
      <DeskLayout>
        <NoRole />
      </DeskLayout>
    );
  }
  if (!isExplorer(ctx)) notFound();
  const { typed } = sampleInUrl(query);
  const options = await readSampleOptions(soleAccount);
  const isRun = typed.from !== "" || typed.to !== "" || typed.run !== "";
  const found: SampleAnswer | Problem | null = isRun
    ? await readSampleSessions(ctx, query).catch((thrown: unknown): Problem => {
        if (thrown instanceof LookupError && thrown.code === "page-not-found") notFound();
        logProblem(thrown, ctx.requestId);
        return describeProblem(thrown, ctx.requestId);
      })
    : null;
  const isFound = found !== null && "columns" in found;
  return (
    <DeskLayout>
      <ExplorePage
        query={query}
        typed={typed}
        options={options}
        sample={isFound ? found : null}
        problem={isFound ? null : found}
        config={pageConfig()}
        now={epochMs(Date.now())}
      />
    </DeskLayout>
  );
}
