import type { GoodwillRules } from "@/lib/domain/answer/goodwill/goodwill-rules";

/** The rules of a team that counts lost plays and time lost. */
export const someGoodwillRules: GoodwillRules = {
  playsLost: {
    ...{ startFailures: true, exitsAfterWait: true, evenIfPlayedAfter: false },
    ...{ brokenOffBelowPercent: 50, brokenOffBelowMinutes: 20 },
  },
  retries: "once",
  minutesHurt: ["waiting", "failed-start"],
  thresholds: [
    { id: "lost", label: "Several plays lost", measure: "plays-lost", atLeast: 2 },
    { id: "hurt", label: "Long waits", measure: "minutes-hurt", atLeast: 15 },
  ],
};
