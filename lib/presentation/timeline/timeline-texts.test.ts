import { expect, test } from "vitest";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { legendName } from "@/lib/presentation/timeline/timeline-texts";

test.each<{ outcome: Outcome; name: string }>([
  { outcome: "played-well", name: "Played well" },
  { outcome: "start-failure-technical", name: "Start failure, technical" },
  { outcome: "start-failure-business", name: "Start blocked, Start failure, business" },
])("the legend's $outcome is called $name, which has the visible text in it", ({ outcome, name }) => {
  expect(legendName(outcome)).toBe(name);
});
