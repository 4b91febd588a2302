import { expect, test } from "vitest";
import { stories } from "../stories.ts";
import fixture from "./documented-sample.fixture.json" with { type: "json" };
import { documentedSample } from "./documented-sample.ts";

test("the session equals the documented sample, except for its time and viewer ID", () => {
  const anchorMs = Date.parse("2026-03-14T21:35:00Z");
  const [stored] = documentedSample({ anchorMs, seed: 1 });
  const session = stored?.at(anchorMs);
  const [documented] = fixture.sessions;

  expect(session).toEqual({
    ...documented,
    viewer_id: stories.documentedSample.viewerId,
    timestamps: session?.timestamps,
  });
  expect(Object.keys(session ?? {})).toEqual(Object.keys(documented ?? {}));
  expect(session?.timestamps.end?.epoch_ms).toBe((session?.timestamps.start.epoch_ms ?? 0) + 1);
});
