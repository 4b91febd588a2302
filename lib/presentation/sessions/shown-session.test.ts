import { describe, expect, test } from "vitest";
import { asSessionId } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { shownSession } from "@/lib/presentation/sessions/shown-session";

const good = sessionWith({ id: "good" });
const bad = sessionWith({ id: "bad", outcome: "start-failure-technical" });
const older = sessionWith({ id: "older", outcome: "playback-failure-technical" });
const refused = sessionWith({ id: "refused", outcome: "start-failure-business" });

function shown(sessions: Parameters<typeof shownSession>[0], selected: string | null = null) {
  const { session, note } = shownSession(
    sessions,
    selected === null ? null : asSessionId(selected),
    defaultThresholds,
  );
  return [session?.id ?? null, note];
}

describe("the details are about", () => {
  test("the newest session with problems", () => {
    expect(shown([good, refused, bad, older])).toEqual(["bad", "newest with problems"]);
  });

  test("the newest one that was blocked, if none had problems", () => {
    expect(shown([good, refused])).toEqual(["refused", "newest blocked"]);
  });

  test("the newest one, if nothing is wrong", () => {
    expect(shown([good, sessionWith({ id: "before" })])).toEqual(["good", "newest"]);
  });

  test("the selected one, also if it isn't in the list", () => {
    expect(shown([good, bad], "good")).toEqual(["good", "selected"]);
    expect(shown([good, bad], "gone")).toEqual([null, "selected"]);
  });

  test("none, without sessions", () => {
    expect(shown([])).toEqual([null, "newest"]);
  });
});
