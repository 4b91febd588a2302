import "server-only";
import type { DiagnosisAnswer } from "@/lib/contract/diagnose";
import { soleAccount } from "@/lib/domain/access/account";
import { diagnose } from "@/lib/domain/diagnose/diagnose";
import type { FailureChoice } from "@/lib/domain/diagnose/failure-codes";
import { isAskedAbout, samplesOf } from "@/lib/domain/diagnose/samples-of";
import { checkSample } from "@/lib/domain/explore/check-sample";
import { type SampleQuery, sampleSizes } from "@/lib/domain/explore/sample-query";
import { epochMs } from "@/lib/domain/units";
import type { DiagnosisLinks } from "@/lib/presentation/diagnose/diagnosis-view";
import type { RequestContext } from "@/lib/server/access/request-context";
import { config } from "@/lib/server/config/config";
import { asSampled } from "@/lib/server/diagnose/as-sampled";
import { diagnosisLinks } from "@/lib/server/diagnose/diagnosis-links";
import type { DiagnosisInUrl } from "@/lib/server/diagnose/diagnosis-url";
import { drawSample } from "@/lib/server/explore/draw-sample";
import type { CheckedSample } from "@/lib/server/explore/read-sample";
import { assertExplorer, recordSample, type SampleAccess } from "@/lib/server/explore/record-sample";
import { offerOf, readSampleOptions } from "@/lib/server/explore/sample-options";

/** A diagnosis, and what it links to. */
export type DiagnosisPage = Readonly<{ answer: DiagnosisAnswer; links: DiagnosisLinks }>;

/**
 * Which errors there are among the sessions of a query, and what those with the chosen one share. Two or three calls to
 * Conviva; another choice among the same samples takes none.
 *
 * @throws {LookupError} What `checkedSample`, `recordSample` and `drawSample` throw.
 */
export async function readDiagnosis(
  ctx: RequestContext,
  { typed, fault, choice }: Pick<DiagnosisInUrl, "typed" | "fault" | "choice">,
): Promise<DiagnosisPage> {
  assertExplorer(ctx);
  if (fault !== null) throw fault;
  const options = await readSampleOptions(soleAccount);
  // Every sample has the most sessions that one can have, whatever the link says.
  const largest = { ...typed, limit: String(sampleSizes.most) };
  const query = checkSample(largest, { now: epochMs(Date.now()), offer: offerOf(options) });
  const answer = await recordSample(
    ctx,
    query,
    (access) => read(access, { query, run: typed.run }, choice),
    ({ diagnosis: { all, failing } }) => all.sessions + failing.sessions,
  );
  const dimensions = new Set(options.dimensions.map(({ name }) => name));
  return { answer, links: diagnosisLinks(typed, choice, dimensions) };
}

async function read(
  access: SampleAccess,
  { query, run }: CheckedSample,
  choice: FailureChoice,
): Promise<DiagnosisAnswer> {
  const samples = samplesOf(query);
  const draw = (one: SampleQuery) => drawSample(access, { query: one, run });
  // The first by itself: if Conviva refuses it, it refuses the others too.
  const all = await draw(samples.all);
  const failures = await Promise.all(samples.failures.map(draw));
  const drawn = [all, ...failures];
  const sampled = asSampled(
    query.kind,
    drawn.flatMap(({ sessions }) => sessions),
  );
  const asked = new Set(
    drawn.flatMap(({ sessions }) =>
      sessions.flatMap(({ session }) => (isAskedAbout(query, session) ? [session.id] : [])),
    ),
  );
  return {
    ...{ kind: query.kind, range: query.range, limit: samples.all.limit },
    asOf: epochMs(Math.min(...drawn.map(({ asOf }) => asOf))),
    diagnosis: diagnose({
      kind: query.kind,
      all: sampled.slice(0, all.sessions.length),
      failures: sampled.slice(all.sessions.length),
      isAskedAbout: ({ id }) => asked.has(id),
      choice,
      viewersMin: config().playbook.rules.otherViewersMin,
    }),
    isCut: {
      all: all.receivedCount >= samples.all.limit,
      failures: failures.some(({ receivedCount }) => receivedCount >= samples.all.limit),
    },
    skippedCount: drawn.reduce((sum, { skippedCount }) => sum + skippedCount, 0),
  };
}
