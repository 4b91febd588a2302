import { expect, test } from "vitest";
import { fact } from "@/lib/domain/answer/verdict/facts";
import { blank } from "@/lib/domain/answer/verdict/non-cause-verdicts";
import { sideOf } from "@/lib/domain/answer/verdict/side";
import type { Verdict } from "@/lib/domain/answer/verdict/verdict";

const tally = { sessions: 5, bad: 5, good: 0, refused: 0, left: 0, unclear: 0, onGoing: 0 };
const fine = [fact("others-fine", {}, [])];

test.each<Partial<Verdict> & Pick<Verdict, "id"> & { side: string | null }>([
  { id: "device", side: "viewer" },
  { id: "device", reason: "others-agree", side: "ours" },
  { id: "network", side: null },
  { id: "network", facts: fine, side: "viewer" },
  { id: "network", reason: "others-agree", side: "provider" },
  { id: "cdn", side: "ours" },
  { id: "title", side: "ours" },
  { id: "service", side: "ours" },
  { id: "service", reason: "others-disagree", against: fine, side: null },
  { id: "account", side: null },
  { id: "left", side: null },
  { id: "nothing", side: null },
  { id: "unknown", side: null },
])("$id is on the side $side ($reason, $facts.0.id)", ({ side, ...given }) => {
  expect(sideOf({ ...blank, tally, facts: [], ...given })).toBe(side);
});
