import { expect, test } from "vitest";
import type { Ending, Incident } from "@/lib/domain/answer/incidents/incident";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { incidentEnding } from "@/lib/presentation/incidents/incident-words";

type Case = Readonly<{
  ending: Ending;
  on?: string | null;
  outcome?: Outcome;
  kind?: Incident["kind"];
  text: string | null;
}>;

test.each<Case>([
  { ending: "played-elsewhere", on: "Apple iPhone", text: "then played on the phone" },
  { ending: "played-elsewhere", on: "LG Smart TV", text: "then played on LG Smart TV" },
  { ending: "played-elsewhere", on: "Orb 3", text: "then played on Orb 3" },
  { ending: "played-elsewhere", on: null, text: "then played on another device" },
  { ending: "played-again", text: "then played" },
  { ending: "watched-on", text: "kept watching" },
  { ending: "on-going", text: "still playing" },
  { ending: "gave-up", text: "then gave up" },
  { ending: "gave-up", on: "Apple iPhone", text: "then played on the phone" },
  { ending: "gave-up", outcome: "trouble", text: null },
  { ending: "gave-up", kind: "refused", outcome: "start-failure-business", text: null },
  { ending: "gave-up", kind: "left", outcome: "exit-before-start", text: null },
])("an incident of $outcome that ended as $ending $text", ({ ending, on, outcome, kind, text }) => {
  const attempts = [1, 2].map((id) =>
    sessionWith({
      id: `${id}`,
      outcome: outcome ?? "start-failure-technical",
      texts: { deviceName: "Samsung Smart TV" },
    }),
  );
  const resolution = on === undefined ? null : sessionWith({ texts: { deviceName: on } });
  const [first] = attempts;
  const incident: Incident = {
    id: sessionWith().id,
    kind: kind ?? "technical",
    attempts,
    startedAt: mondayNoon,
    endedAt: first?.endedAt ?? mondayNoon,
    ending,
    ...(ending === "gave-up" ? { resolution: null, nextPlay: resolution } : { resolution, nextPlay: null }),
  };

  expect(incidentEnding(incident)).toBe(text);
});
