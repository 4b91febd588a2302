import { expect, test } from "vitest";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { verdictMessage } from "@/lib/presentation/embed/verdict-message";

const lookup = { kind: "viewerId", value: "Ana + Bob/50%", isMasked: false } as const;
const sessions = [sessionWith({ id: "77.12.5", viewerId: "tom.of.the.house", texts: { ip: "203.0.113.61" } })];
const answer = {
  verdict: "title",
  confidence: "high",
  headline: "“Harbor Lights” failed to start 4 times.",
} as const;

test("a verdict's headline is sent as the agent reads it", () => {
  expect(verdictMessage(answer, lookup, sessions)).toEqual({ type: "verdict", ...answer });
});

test.each(["Ana + Bob/50%", "tom.of.the.house", "77.12.5", "203.0.113.61", "someone@example.com", "2001:db8::1"])(
  "a title that contains %j is sent without it",
  (identifier) => {
    const headline = `“Party of ${identifier}” failed to start 4 times.`;

    expect(verdictMessage({ ...answer, headline }, lookup, sessions).headline).toBe(
      "“Party of ····” failed to start 4 times.",
    );
  },
);
