import { notFound, redirect } from "next/navigation";
import DeskLayout from "@/app/(desk)/layout";
import { requestPreferences } from "@/app/request-preferences";
import { DiagnosePage } from "@/components/diagnose/diagnose-page";
import { Diagnosis } from "@/components/diagnose/diagnosis";
import { NoRole } from "@/components/sign-in/no-role";
import { FollowZone } from "@/components/ui/follow-zone";
import { paths } from "@/lib/contract/paths";
import type { Problem } from "@/lib/contract/problem";
import { soleAccount } from "@/lib/domain/access/account";
import { epochMs } from "@/lib/domain/units";
import { diagnosisView } from "@/lib/presentation/diagnose/diagnosis-view";
import { zoneOfClock } from "@/lib/presentation/viewer/viewer-clock";
import { pageContext } from "@/lib/server/access/page-context";
import { config } from "@/lib/server/config/config";
import { type DiagnosisInUrl, diagnosisInUrl, diagnosisPath, typedAround } from "@/lib/server/diagnose/diagnosis-url";
import { type DiagnosisPage, readDiagnosis } from "@/lib/server/diagnose/read-diagnosis";
import { isExplorer } from "@/lib/server/explore/record-sample";
import { readSampleOptions } from "@/lib/server/explore/sample-options";
import { pairsOfSample, pairsOfSearchParams } from "@/lib/server/explore/sample-url";
import { describeProblem, logProblem } from "@/lib/server/http/problem-response";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

/**
 * Which errors there are, and what those who have them share: for seniors and leads. For everybody else, it's a page that
 * isn't there. The server draws the result, in which each choice is a link.
 */
export default async function Page({ searchParams }: Props) {
  const given = pairsOfSearchParams(await searchParams);
  const ctx = await pageContext(paths.diagnose(given));
  if (ctx === null) {
    return (
      <DeskLayout>
        <NoRole />
      </DeskLayout>
    );
  }
  if (!isExplorer(ctx)) notFound();
  const asked = withWindow(diagnosisInUrl(given));
  const { typed, choice, fault } = asked;
  const options = await readSampleOptions(soleAccount);
  const isRun = typed.from !== "" || typed.to !== "" || typed.run !== "" || fault !== null;
  const found: DiagnosisPage | Problem | null = isRun
    ? await readDiagnosis(ctx, asked).catch((thrown: unknown): Problem => {
        logProblem(thrown, ctx.requestId);
        return describeProblem(thrown, ctx.requestId);
      })
    : null;
  const isFound = found !== null && "answer" in found;
  const { clock, zone: own } = await requestPreferences();
  const zone = zoneOfClock(clock, { own, viewer: null });
  const { otherViewersMin: viewersMin } = config().playbook.rules;
  return (
    <DeskLayout>
      <FollowZone shown={zone} />
      <DiagnosePage
        typed={typed}
        options={options}
        result={
          isFound ? (
            <Diagnosis view={diagnosisView(found.answer, { choice, links: found.links, zone, viewersMin })} />
          ) : null
        }
        problem={isFound ? null : found}
        explore={paths.explore(pairsOfSample(typed))}
        now={epochMs(Date.now())}
      />
    </DeskLayout>
  );
}

/** A link from elsewhere names an instant. The window around it becomes part of the address, so that it stays the same. */
function withWindow(asked: DiagnosisInUrl): DiagnosisInUrl {
  if (asked.at === null || asked.fault !== null) return asked;
  const around = typedAround(asked.typed, asked.at, epochMs(Date.now()));
  if ("fault" in around) return { ...asked, fault: around.fault };
  redirect(diagnosisPath(around.typed, asked.choice));
}
