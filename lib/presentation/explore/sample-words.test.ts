import { expect, test } from "vitest";
import type { SampleOptions } from "@/lib/contract/explore";
import { encodeSessions } from "@/lib/contract/session-columns";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs } from "@/lib/domain/units";
import { exploreTexts } from "@/lib/presentation/explore/explore-texts";
import { optionNotes, sampleNote } from "@/lib/presentation/explore/sample-words";
import { sampleLanes, withoutAddress } from "@/lib/presentation/explore/sampled-sessions";

const session = (id: string) => sessionWith({ id, clientId: id, startedAt: epochMs(1_700_000_000_000) });

test.each([
  { count: 50, limit: 50, text: "A sample of 50 sessions, not all. It reached the limit, so more may match." },
  { count: 1, limit: 50, text: "A sample of 1 session. It's below the limit of 50, so it may be all that match." },
  { count: 0, limit: 50, text: "No session matches." },
])("a sample of $count is described", ({ count, limit, text }) => {
  const columns = encodeSessions(Array.from({ length: count }, (_, at) => session(String(at))));
  expect(sampleNote({ columns, limit, isLimitReached: count >= limit })).toBe(text);
});

test("what isn't offered is said, with the reason", () => {
  const all: SampleOptions = { content: "on", ad: "on", dimensions: [], isDocumented: false, savedFilters: [] };
  expect(optionNotes(all)).toEqual([]);
  expect(optionNotes({ ...all, content: "unknown", ad: "unknown" })).toEqual([]);
  expect(optionNotes({ ...all, content: "off", ad: "off", isDocumented: true, savedFilters: null })).toEqual([
    ...[exploreTexts.contentOff, exploreTexts.adsOff, exploreTexts.documentedOnly, exploreTexts.savedFiltersUnread],
  ]);
});

test("the devices of many viewers share a lane by their name", () => {
  expect(sampleLanes([session("a"), session("b")]).map(({ id, clientId }) => [id, clientId])).toEqual([
    ["a", ""],
    ["b", ""],
  ]);
});

test("an address is beside its viewer, not among the facts", () => {
  const shown = withoutAddress(sessionWith({ texts: { ip: "203.0.113.24", isp: "Comcast" } }));
  expect([shown.texts.ip, shown.texts.isp]).toEqual([null, "Comcast"]);
});
