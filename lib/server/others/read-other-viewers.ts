import "server-only";
import { bulkhead } from "cockatiel";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { OtherViewersAnswer, OtherViewersFindings } from "@/lib/contract/others";
import type { Speech } from "@/lib/contract/paths";
import type { OtherFactor, OtherViewersCheck } from "@/lib/domain/answer/others/other-viewers";
import { wilson } from "@/lib/domain/answer/statistics/wilson";
import { factorValues } from "@/lib/domain/answer/verdict/factors";
import { LookupError } from "@/lib/domain/problems";
import type { SessionId } from "@/lib/domain/sessions/session";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { othersWords } from "@/lib/presentation/others/other-viewers-words";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { type AnswerContext, answerOf, answerOfAll } from "@/lib/server/answer/answer-of";
import { config } from "@/lib/server/config/config";
import type { CallBudget } from "@/lib/server/conviva/call";
import { isBudgetSpent } from "@/lib/server/conviva/client";
import type { SampleDimension } from "@/lib/server/conviva/sample-endpoint";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";
import { readText, valueAt } from "@/lib/server/conviva/wire-values";
import { countOthers, isTroubleWithoutFailure, type Sample } from "@/lib/server/others/reduce-sample";
import { readSample } from "@/lib/server/others/sample-cache";
import { type SampleWindow, sampleWindow } from "@/lib/server/others/sample-window";
import { ownHashes } from "@/lib/server/others/viewer-hash";
import { findSession } from "@/lib/server/sessions/all/find-session";
import { basisOfAll, loadAllSessions } from "@/lib/server/sessions/all/load-all-sessions";
import { basisOf, loadSessionsWithin } from "@/lib/server/sessions/load-sessions";
import { maskSessions } from "@/lib/server/sessions/mask-sessions";
import type { WantedSession } from "@/lib/server/sessions/read-session-detail";

/** The most calls to Conviva for one comparison, including finding the attempt. */
const callsMax = 6;
const atOnce = 2;

type Shared = Readonly<{ factor: OtherFactor; name: SampleDimension; value: string }>;
type Sampled = Readonly<{ shared: Shared; sample: Sample | null; error: unknown }>;

/**
 * Compares a failed or troubled attempt with other viewers' sessions: samples with the same title, network, device, CDN
 * and app in the three hours around it. Returns the findings and the answer they lead to. Six calls at most, two at a
 * time, besides those for sessions of the range that aren't loaded yet.
 *
 * @throws {LookupError} `session-not-found`, what `loadSessionsWithin` throws, and the samples' error if every one
 *   failed.
 */
export async function readOtherViewers(
  access: ViewerAccess,
  wanted: WantedAttempt,
  speech: Speech,
): Promise<OtherViewersAnswer> {
  const budget = { left: callsMax };
  const { found, text, answerWith } = await findAttempt(access, wanted, budget);
  if (found === null) throw new LookupError("session-not-found");

  const compared = await compare(access, found, budget);
  // Conviva was asked with the attempt's own values, which may name someone.
  const checks = compared.checks.map((check) => ({ ...check, value: text(check.value) }));
  const findings = { ...compared, session: wanted.id, checks };
  const answer = await answerWith(speech, { others: findings, lastSeen: null });
  return { ...findings, words: othersWords(findings, config().playbook.rules, answer.zone), answer };
}

type WantedAttempt = Pick<WantedSession, "id" | "query" | "allUntil">;

/** The attempt to compare, and what masks texts and makes an answer of the sessions around it. */
type FoundAttempt = Readonly<{
  found: WireSession | null;
  text: (text: string) => string;
  answerWith: (speech: Speech, context: AnswerContext) => Promise<ViewerAnswer>;
}>;

async function findAttempt(
  access: ViewerAccess,
  { id, query, allUntil }: WantedAttempt,
  budget: CallBudget,
): Promise<FoundAttempt> {
  if (allUntil !== null) {
    const all = await loadAllSessions(access, query, allUntil);
    return {
      found: await findSession(access, all, { sought: { id, startedAt: null }, budget }),
      text: all.masker.text,
      answerWith: async (speech, context) => answerOfAll(access, await basisOfAll(all), speech, context),
    };
  }
  const loaded = await loadSessionsWithin(access, query, budget);
  const { text } = maskSessions(access, loaded.sessions);
  return {
    found: loaded.sessions.find(({ session }) => text(session.id) === id) ?? null,
    text,
    answerWith: (speech, context) => answerOf(access, basisOf(access, loaded), speech, context),
  };
}

async function compare(access: ViewerAccess, found: WireSession, budget: CallBudget): Promise<OtherViewersFindings> {
  const { lookup } = access;
  const { session } = found;
  const now = epochMs(Date.now());
  const window = sampleWindow(session.startedAt, now);
  if (window.isTooOld) return notCompared(session.id, window, now, "too-old");
  const shared = sharedBy(found);
  if (shared.length === 0) return notCompared(session.id, window, now, "nothing-known");

  const sampled = await readSamples(access, shared, window, budget);
  if (sampled.some(({ error }) => codeOf(error) === "samples-off")) {
    return notCompared(session.id, window, now, "samples-off");
  }
  assertAnySample(sampled);
  const countsTrouble = isTroubleWithoutFailure(session, config().thresholds);
  const own = ownHashes(session, lookup.kind === "viewerId" ? lookup.value : null);
  const { otherViewersMin } = config().playbook.rules;
  return {
    session: session.id,
    window: window.range,
    asOf: epochMs(Math.min(now, ...sampled.flatMap(({ sample }) => sample?.asOf ?? []))),
    countsTrouble,
    checks: sampled.map((one) => {
      const counts = one.sample === null ? null : countOthers(one.sample, own, countsTrouble);
      return toCheck(one, counts, otherViewersMin);
    }),
    notCompared: null,
  };
}

/**
 * The attempt's known attributes that others may share, in the order of the requests. The app is last, because the last
 * one is skipped if the budget runs out and the device's sample points to the same side.
 */
function sharedBy({ wire, session: { texts } }: WireSession): readonly Shared[] {
  const candidates: readonly Readonly<{ factor: OtherFactor; name: SampleDimension; value: string | null }>[] = [
    { factor: "title", name: "asset", value: texts.asset },
    { factor: "network", name: "isp", value: texts.isp },
    {
      factor: "device",
      name: "device_name",
      // The list's name may be the marketing name, which is another dimension.
      value:
        readText(valueAt(wire, "tags.selected_dimensions.device_name")) ??
        readText(valueAt(wire, "device_info.name")),
    },
    // The last of several is the one it ended on.
    { factor: "cdn", name: "cdn", value: factorValues.cdn({ texts }).at(-1) ?? null },
    { factor: "app", name: "app_version", value: texts.appVersion },
  ];
  return candidates.flatMap(({ factor, name, value }) => (value === null ? [] : [{ factor, name, value }]));
}

/** Requests the first by itself, since a refusal applies to all; then the others, two at a time. */
async function readSamples(
  { lookup, signal }: ViewerAccess,
  [first, ...others]: readonly Shared[],
  window: SampleWindow,
  budget: CallBudget,
): Promise<readonly Sampled[]> {
  if (first === undefined) return [];
  const read = async (shared: Shared): Promise<Sampled> => {
    signal?.throwIfAborted();
    return readSample(lookup.account, shared, window, budget).then(
      (sample) => ({ shared, sample, error: null }),
      (error: unknown) => ({ shared, sample: null, error }),
    );
  };
  const probe = await read(first);
  if (["samples-off", "upstream-credentials"].includes(codeOf(probe.error) ?? "")) return [probe];
  const few = bulkhead(atOnce, others.length);
  return [probe, ...(await Promise.all(others.map((shared) => few.execute(() => read(shared)))))];
}

function toCheck(
  { shared: { factor, value }, sample, error }: Sampled,
  counts: Readonly<{ others: number; hit: number }> | null,
  othersMin: number,
): OtherViewersCheck {
  if (sample === null || counts === null) {
    const state = isBudgetSpent(error) ? "not-asked" : isRefused(error) ? "rejected" : "failed";
    return { factor, value, state, others: 0, hit: 0, low: null, high: null, isCut: false };
  }
  const interval = counts.others < othersMin ? null : wilson(counts.hit, counts.others);
  return {
    factor,
    value,
    state: interval === null ? "too-few" : "counted",
    ...counts,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    isCut: sample.isCut,
  };
}

/** Throws if every sample failed. A rate limit explains it best, since it has a time to retry. */
function assertAnySample(sampled: readonly Sampled[]): void {
  const failures = sampled.flatMap(({ sample, error }) => (sample === null && !isRefused(error) ? [error] : []));
  if (failures.length === 0 || sampled.some(({ sample }) => sample !== null)) return;
  throw failures.find((error) => codeOf(error) === "upstream-busy") ?? failures[0];
}

/** Whether Conviva doesn't accept this filter; it may accept others. */
function isRefused(error: unknown): boolean {
  const code = codeOf(error);
  return code === "upstream-rejected" || code === "range-refused";
}

function codeOf(error: unknown) {
  return error instanceof LookupError ? error.code : null;
}

function notCompared(
  session: SessionId,
  { range }: SampleWindow,
  asOf: EpochMs,
  reason: NonNullable<OtherViewersFindings["notCompared"]>,
): OtherViewersFindings {
  return { session, window: range, asOf, countsTrouble: false, checks: [], notCompared: reason };
}
