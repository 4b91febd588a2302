import "server-only";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { MaskedLookup } from "@/lib/contract/lookup";
import type { Speech } from "@/lib/contract/paths";
import { idsIn, type SessionColumns } from "@/lib/contract/session-columns";
import type { SessionsEvent } from "@/lib/contract/session-stream";
import { overlaps } from "@/lib/domain/time/ranges";
import type { RangeQuery, TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { answerOfAll, type ColumnsBasis, nothingElse } from "@/lib/server/answer/answer-of";
import { logProblem } from "@/lib/server/http/problem-response";
import { breath } from "@/lib/server/operation/breath";
import { followAllSessions, maskedColumns, soFar, zoneOf } from "@/lib/server/sessions/all/load-all-sessions";
import type { LoadedPeriod } from "@/lib/server/sessions/all/loaded-period";
import type { LongRead } from "@/lib/server/sessions/all/long-read";
import { missingPeriod } from "@/lib/server/sessions/all/missing-period";
import type { Settled } from "@/lib/server/sessions/all/settled";
import { sessionMasker } from "@/lib/server/sessions/mask-sessions";

/** What is streamed. */
export type WantedStream = Readonly<{
  query: RangeQuery;
  allUntil: EpochMs;
  /** Only this part of the window is asked for again and streamed; `null` for all of it. */
  retry: TimeRange | null;
  speech: Speech;
}>;

/** How often the answer is renewed at most. */
const answerEveryMs = 2_000;

/**
 * All sessions of a window, period by period, newest period first, and the answer over them. Its events are made when
 * they're asked for, so a slow reader only has what is kept anyway waiting for them.
 *
 * @throws {LookupError} `invalid-range`. A period that can't be loaded is an event instead.
 */
export async function* streamAllSessions(
  access: ViewerAccess,
  { query, allUntil, retry, speech }: WantedStream,
): AsyncGenerator<SessionsEvent> {
  const { signal, requestId } = access;
  const again = retry === null ? "failed" : { range: retry };
  const { read, follower } = followAllSessions(access, query, { allUntil, again });
  const shown = shownSessions(access, read);
  const answers = renewedAnswer(async () => answerOfAll(access, await shown.basis(), speech, nothingElse));
  let done = 0;
  const progress = (): SessionsEvent => ({ kind: "progress", done, periods: done + follower.left() });
  try {
    yield progress();
    for (;;) {
      signal?.throwIfAborted();
      const settled = follower.next();
      const answer = answers.take();
      if (answer !== null) yield { kind: "answer", answer };
      if (settled !== null && (retry === null || overlaps(rangeOf(settled), retry))) {
        if (settled.missing?.reason === "failed") logProblem(settled.missing.error, requestId);
        if (settled.missing?.reason !== "full-minute") done += 1;
        yield settled.missing === null
          ? shown.event(settled.period)
          : { kind: "missing" as const, period: missingPeriod(settled.missing, requestId) };
        yield progress();
      }
      if (settled !== null) {
        if (!follower.isSettled()) answers.beginIfDue();
        await breath();
      } else if (follower.isSettled()) break;
      else await Promise.race([follower.changed(), ...answers.pending()]);
    }
    // An answer over nothing would take the place of the one that the page has.
    if (shown.isAny()) yield { kind: "answer", answer: await answers.last() };
    yield { kind: "end", ...shown.end() };
  } finally {
    follower.leave();
  }
}

/** The sessions of a long read as the person who asks may see them, each period masked once. */
function shownSessions(access: ViewerAccess, read: LongRead) {
  const masker = sessionMasker(access);
  const masked = new Map<LoadedPeriod, SessionColumns>();
  let labels: readonly MaskedLookup[] = [];

  function columnsOf(period: LoadedPeriod): SessionColumns {
    labels = [...labels, ...masker.know(read.identifiers())];
    const columns = masked.get(period) ?? maskedColumns(period, masker);
    masked.set(period, columns);
    return columns;
  }

  return {
    event: (period: LoadedPeriod): SessionsEvent => {
      const { range, skippedCount } = period;
      const columns = columnsOf(period);
      const added = labels;
      labels = [];
      return { kind: "sessions", range, columns, masked: added, skippedCount };
    },
    /** What the answer over everything that is loaded by now is made of. */
    basis: async (): Promise<ColumnsBasis> => {
      const { range, periods, asOf, loaded } = soFar(read);
      const columns: SessionColumns[] = [];
      for (const period of periods) {
        columns.push(columnsOf(period));
        await breath();
      }
      return { ...{ range, asOf, loaded, columns }, viewerZone: zoneOf({ periods, asOf }) };
    },
    isAny: () => read.periods().length > 0,
    end: () => {
      const { periods, asOf, loaded } = soFar(read);
      const ids = new Set(periods.flatMap(({ columns }) => idsIn(columns)));
      return { asOf, sessionCount: ids.size, isComplete: loaded.kind === "all" };
    },
  };
}

/** An answer that is renewed now and then, while other work goes on. */
function renewedAnswer(ask: () => Promise<ViewerAnswer>) {
  let asked: Promise<ViewerAnswer> | null = null;
  let fresh: ViewerAnswer | null = null;
  let failure: unknown = null;
  let takenAtMs = performance.now();
  return {
    beginIfDue: () => {
      if (asked !== null || performance.now() - takenAtMs < answerEveryMs) return;
      asked = ask();
      asked.then(
        (answer) => {
          fresh = answer;
        },
        (thrown: unknown) => {
          failure = thrown;
        },
      );
    },
    /** The next answer, once; `null` if there is none. @throws what asking for it threw. */
    take: () => {
      if (failure !== null) throw failure;
      const answer = fresh;
      if (answer === null) return null;
      [asked, fresh, takenAtMs] = [null, null, performance.now()];
      return answer;
    },
    pending: () => (asked === null ? [] : [asked.catch(() => undefined)]),
    last: async () => {
      await asked;
      return ask();
    },
  };
}

function rangeOf({ period, missing }: Settled): TimeRange {
  return period === null ? missing.range : period.range;
}
