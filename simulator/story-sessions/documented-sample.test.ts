import { expect, test } from "vitest";
import { stories } from "../stories.ts";
import fixture from "./documented-sample.fixture.json" with { type: "json" };
import { documentedSample } from "./documented-sample.ts";

test("the documented session is told word for word, but for its time and viewer", () => {
  const anchorMs = Date.parse("2026-03-14T21:35:00Z");
  const [stored] = documentedSample({ anchorMs, seed: 1 });
  const told = stored?.at(anchorMs);
  const [documented] = fixture.sessions;

  expect(told).toEqual({
    ...documented,
    viewer_id: stories.documentedSample.viewerId,
    timestamps: told?.timestamps,
  });
  expect(Object.keys(told ?? {})).toEqual(Object.keys(documented ?? {}));
  expect(told?.timestamps.end?.epoch_ms).toBe((told?.timestamps.start.epoch_ms ?? 0) + 1);
});
