import type { LeadDesk, RecordedLook } from "@/lib/contract/lead";
import phrases from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import { epochMs, hourMs } from "@/lib/domain/units";

/** When the tests of the lead's desk happen. */
export const now = epochMs(Date.parse("2026-11-27T12:00:00Z"));

/** The verdicts' names in English. */
export const verdicts = phrases.verdicts;

/** A look-up an hour ago, with these changes. */
export function look(changes: Partial<RecordedLook> = {}): RecordedLook {
  return {
    ...{
      id: "look-1",
      at: epochMs(now - hourMs),
      agent: { subject: "i|ada", name: "Ada" },
      role: "agent",
      team: null,
    },
    ...{ action: "look-up", reason: null, pseudonym: "Ab3dE_9x", range: { days: 1 }, outcome: "ok" },
    ...{ verdict: "device", cause: { factor: "app", value: "8.14 (LG Smart TV)" }, sessionCount: 6 },
    ...{ requestId: "request-1", host: "desk-1" },
    ...changes,
  };
}

/** What an empty record shows, with these changes. */
export function desk(changes: Partial<LeadDesk> = {}): LeadDesk {
  return {
    ...{ text: "", looks: [], after: null, perAgent: [], perDay: [], sweeps: [], sweepViewersMax: 60, recurring: [] },
    ...{ agents: [], teams: [], now },
    ...changes,
  };
}
