import { type FixQuestion, watchFix } from "@/lib/domain/answer/fix-watch/fix-watch";
import type { Subject } from "@/lib/domain/answer/verdict/verdict";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { hourMs, minuteMs } from "@/lib/domain/units";

export type Changes = NonNullable<Parameters<typeof sessionWith>[0]>;

export const watchStartedAt = mondayNoon;

/** Runs a watch over a list that was empty when the watch began. */
export function watched(question: Pick<FixQuestion, "before" | "after" | "subject"> & Partial<FixQuestion>) {
  return watchFix({ watchStartedAt, known: new Set(), thresholds: defaultThresholds, ...question });
}
export const tv: Subject = { factor: "device", value: "Samsung Smart TV", deviceKind: "tv" };
const onTv = { deviceName: "Samsung Smart TV" } as const;

/** Failed attempts on the TV before the watch began, with these changes. */
export function failing(changes: Changes, count = 3) {
  return Array.from({ length: count }, (_, index) =>
    sessionWith({
      id: `before-${index}`,
      startedAt: mondayNoon - (index + 1) * hourMs,
      outcome: "start-failure-technical",
      texts: onTv,
      ...changes,
    }),
  );
}

/** An ongoing play on the TV that began a minute after the watch and has no trouble. */
export function fresh(changes: Changes = {}) {
  return sessionWith({
    id: "new",
    startedAt: mondayNoon + minuteMs,
    endedAt: null,
    isEnded: false,
    outcome: "on-going",
    texts: onTv,
    ...changes,
    numbers: { videoStartTime: 1400, playingTime: 3 * minuteMs, rebufferingRatio: 0.1, ...changes.numbers },
  });
}

export const neverStarted = failing({});
export const refused = failing({ outcome: "start-failure-business" });
export const waiting = failing({ outcome: "trouble", numbers: { rebufferingRatio: 12, videoStartTime: 2000 } });
export const slow = failing({ outcome: "trouble", numbers: { videoStartTime: 12_000 } });
export const broken = failing({ outcome: "playback-failure-technical", numbers: { playingTime: 8 * minuteMs } });
export const ended = { isEnded: true, endedAt: mondayNoon + 5 * minuteMs } as const;
export const failed = { ...ended, outcome: "start-failure-technical" } as const;
export const left = { ...ended, outcome: "exit-before-start" } as const;
