import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import { symptomOfOne } from "@/lib/domain/answer/verdict/symptom";
import type { OneSymptom } from "@/lib/domain/answer/verdict/verdict";
import { deviceIdOf } from "@/lib/domain/device";
import { lastSeen } from "@/lib/domain/sessions/last-seen";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { minuteMs } from "@/lib/domain/units";

/**
 * What counts once when probabilities are computed: an attempt, or a bad one with its retries.
 */
export type Trial = Readonly<{
  /** In time order. */
  sessions: readonly [Session, ...Session[]];
  /** How the first attempt went wrong, or that the viewer gave up waiting; `null` if it went well. */
  shown: OneSymptom | "gave-up" | null;
  /** See {@link JudgedAttempt}. */
  device: string | null;
}>;

type Options = Readonly<{ rules: PlaybookRules; thresholds: Thresholds }>;

/** Each step of judging a list asks for its trials again. */
const remembered = new WeakMap<readonly JudgedAttempt[], Options & Readonly<{ trials: readonly Trial[] }>>();

/**
 * The trials among these attempts, in time order. A bad attempt that begins within `incidentGapMinutes` of the end of one
 * that was cut short, on the same player, is a retry and part of its trial, whatever it tried to play: a viewer who presses
 * play five times, on three titles, hasn't seen five independent failures. A good attempt between them doesn't divide
 * them, since it mustn't make a cause likelier.
 */
export function trialsOf(judged: readonly JudgedAttempt[], { rules, thresholds }: Options): readonly Trial[] {
  const known = remembered.get(judged);
  if (known?.rules === rules && known.thresholds === thresholds) return known.trials;
  const trials = findTrials(judged, rules.incidentGapMinutes * minuteMs, thresholds);
  remembered.set(judged, { rules, thresholds, trials });
  return trials;
}

function findTrials(judged: readonly JudgedAttempt[], gapMs: number, thresholds: Thresholds): readonly Trial[] {
  const trials: Trial[] = [];
  const open = new Map<string, { sessions: Session[]; cutShortAt: number }>();
  for (const { session, isBad, device } of judged) {
    const player = deviceIdOf(session);
    const before = isBad && player !== null ? open.get(player) : undefined;
    if (before !== undefined && session.startedAt - before.cutShortAt <= gapMs) {
      before.sessions.push(session);
      before.cutShortAt = cutShortAt(session, gapMs);
      continue;
    }
    const sessions: [Session, ...Session[]] = [session];
    trials.push({ sessions, shown: isBad ? shownBy(session, thresholds) : null, device });
    if (isBad && player !== null) open.set(player, { sessions, cutShortAt: cutShortAt(session, gapMs) });
  }
  return trials;
}

function shownBy(session: Session, thresholds: Thresholds): Trial["shown"] {
  return session.outcome === "exit-after-wait" ? "gave-up" : symptomOfOne(session, thresholds);
}

/** When a bad attempt was cut short. One that played on was not: the next one is no retry. */
function cutShortAt(session: Session, gapMs: number): number {
  const end = lastSeen(session);
  const playedOn = session.outcome === "trouble" && end - session.startedAt > gapMs;
  return playedOn ? Number.NEGATIVE_INFINITY : end;
}
