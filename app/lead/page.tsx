import { notFound } from "next/navigation";
import DeskLayout from "@/app/(desk)/layout";
import { requestPreferences } from "@/app/request-preferences";
import { DeskProblem } from "@/components/lead/desk-problem";
import { LeadDesk } from "@/components/lead/lead-desk";
import { SearchForm } from "@/components/lead/search-form";
import { NoRole } from "@/components/sign-in/no-role";
import { FollowZone } from "@/components/ui/follow-zone";
import type { LeadDesk as Desk } from "@/lib/contract/lead";
import { paths } from "@/lib/contract/paths";
import { type Problem, problemOf } from "@/lib/contract/problem";
import { isProblemCode, LookupError } from "@/lib/domain/problems";
import { epochMs } from "@/lib/domain/units";
import { leadTexts } from "@/lib/presentation/lead/lead-texts";
import { leadView } from "@/lib/presentation/lead/lead-view";
import { searchForm } from "@/lib/presentation/lead/search-form";
import { zoneOfClock } from "@/lib/presentation/viewer/viewer-clock";
import { pageContext } from "@/lib/server/access/page-context";
import { config } from "@/lib/server/config/config";
import { diagnosisOfProblem } from "@/lib/server/diagnose/diagnosis-of-problem";
import { describeProblem, logProblem } from "@/lib/server/http/problem-response";
import { recordQueryOf, typedText } from "@/lib/server/lead/parse-record-query";
import { readLeadDesk } from "@/lib/server/lead/read-lead-desk";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

/**
 * The lead's desk. For everybody else, it's a page that isn't there. It brings the desk's layout along, because inside of it
 * the page of an unknown URL would look different from outside. Without JavaScript, a refused search redirects here.
 */
export default async function LeadPage({ searchParams }: Props) {
  const given = await searchParams;
  const query = recordQueryOf(given);
  const ctx = await pageContext(paths.lead(query));
  if (ctx === null) {
    return (
      <DeskLayout>
        <NoRole />
      </DeskLayout>
    );
  }
  const { clock, zone: own } = await requestPreferences();
  const zone = zoneOfClock(clock, { own, viewer: null });
  const now = epochMs(Date.now());
  const [book] = config().playbook.books;

  const found = await readLeadDesk(ctx, query, { zone, now }).catch((thrown: unknown): Problem => {
    if (thrown instanceof LookupError && thrown.code === "page-not-found") notFound();
    logProblem(thrown, ctx.requestId);
    return describeProblem(thrown, ctx.requestId);
  });
  const isFound = "looks" in found;
  const known: Pick<Desk, "text" | "agents" | "teams"> = isFound
    ? found
    : { text: typedText(query), agents: [], teams: [] };
  const diagnosisOf = (problem: Desk["recurring"][number]) => diagnosisOfProblem(problem, now);
  const basis = { query, zone, now, verdicts: book.verdicts, diagnosisOf };
  const form = <SearchForm model={searchForm(known, basis)} />;
  const { problem: code } = given;
  const refused =
    typeof code === "string" && isProblemCode(code) ? problemOf(code, leadTexts.search.typedTextIsBack) : null;
  return (
    <DeskLayout>
      <div className="grid gap-3 pt-4">
        <header className="flex flex-wrap items-baseline gap-x-3">
          <h1 className="text-xl font-semibold tracking-tight">{leadTexts.title}</h1>
          <p className="text-ink-muted">{leadTexts.intro}</p>
        </header>
        <FollowZone shown={zone} />
        {refused && <DeskProblem problem={refused} />}
        {isFound ? (
          <LeadDesk view={leadView(found, basis)} search={form} />
        ) : (
          <>
            {form}
            <DeskProblem problem={found} />
          </>
        )}
      </div>
    </DeskLayout>
  );
}
