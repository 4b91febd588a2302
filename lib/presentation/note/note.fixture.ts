import { type NoteLabels, noteLabelNames } from "@/lib/domain/answer/playbook/note-labels";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { dayMs, epochMs, hourMs } from "@/lib/domain/units";
import type { NoteInput } from "@/lib/presentation/note/note";

export const viewerId = "caller@example.com";
export const address = "203.0.113.61";

/** Labels that tests can tell from the texts: "[verdict]". */
export const labels = Object.fromEntries(noteLabelNames.map((name) => [name, `[${name}]`])) as NoteLabels;

const failed = sessionWith({
  id: "1.2.3.4.5",
  viewerId,
  outcome: "start-failure-technical",
  errors: ["E_1\nsecond | *line*", `User ${viewerId} from ${address} exceeded E_2`],
  texts: { asset: "A [title]", deviceName: "Smart TV", ip: address, appVersion: "7.2.1", osVersion: "Tizen 6.5" },
});

/** A note about one failed attempt on a TV. Its texts name the viewer and their address. */
export const someNote: NoteInput = {
  lookup: { kind: "viewerId", value: viewerId, isMasked: false },
  link: "https://desk.example.com/viewers/ref?from=1&to=2",
  range: { start: epochMs(mondayNoon - dayMs), end: mondayNoon },
  asOf: mondayNoon,
  zone: "America/Chicago",
  verdict: { id: "device", confidence: "high", reason: "clear", side: "viewer" },
  words: {
    language: "en",
    verdict: "Device or app",
    side: "viewer's side",
    confidence: "High confidence",
    reason: "Several episodes.",
    headline: "The TV could not start.",
    say: "Not what was said.",
    facts: [{ id: "bad-on-device", text: "6 of 6 plays failed.", sessions: [failed.id] }],
    doubts: [
      { id: "not-all-loaded", text: "Only 500 were judged.", sessions: [] },
      { id: "several-viewers", text: "3 viewers were judged together.", sessions: [] },
      { id: "also-left", text: "2 were left.", sessions: [] },
    ],
    steps: [
      { id: "update", text: "Update the app" },
      { id: "escalate", text: "Escalate" },
    ],
  },
  said: { language: "es", text: "Veo que falló." },
  reply: {
    say: "Veo que su TV falló.",
    steps: [
      { id: "restart", text: "Reinicie su TV" },
      { id: "update", text: "Actualice la aplicación" },
      { id: "unplug", text: "Desenchufe su TV" },
    ],
    beforeSteps: "Pruebe lo siguiente:",
    afterSteps: "Si no se resuelve, responda.",
    withoutSteps: "Responda si vuelve a pasar.",
  },
  incidents: [
    { startedAt: mondayNoon, line: "Tried twice." },
    { startedAt: epochMs(mondayNoon - hourMs), line: "Tried once." },
  ],
  others: "Only this viewer.",
  afterwards: null,
  handOver: { author: "Ada Agent", createdAt: epochMs(mondayNoon - hourMs), body: "Swapped the TV.\nStill broken." },
  done: [
    { id: "restart", text: "Restart the TV" },
    { id: "update", text: "Update the app" },
  ],
  evidence: [failed],
  failing: [failed],
  sessions: [failed, sessionWith({ id: "on-going", isEnded: false, endedAt: null, outcome: "on-going" })],
  labels,
};
