import { expect, test, vi } from "vitest";
import { tickedSteps, tickedStepsStore, toggleStep } from "@/lib/client/answer/ticked-steps";
import { asLookupRef } from "@/lib/domain/lookup/lookup";

const [update, restart] = [
  { id: "update", text: "Update the app" },
  { id: "restart", text: "Restart the TV" },
];

test("steps are kept per viewer, in the order ticked, with the wording they had", () => {
  const [one, another] = [asLookupRef("one"), asLookupRef("another")];
  toggleStep(one, restart);
  toggleStep(one, update);
  toggleStep(another, update);

  expect(tickedSteps(one)).toEqual([
    { ...restart, isDone: true },
    { ...update, isDone: true },
  ]);
  expect(tickedSteps(another)).toEqual([{ ...update, isDone: true }]);
});

test("an unticked step keeps its place for when it's ticked again", () => {
  const ref = asLookupRef("slip");
  toggleStep(ref, restart);
  toggleStep(ref, update);
  toggleStep(ref, restart);
  expect(tickedSteps(ref)).toMatchObject([{ isDone: false }, { isDone: true }]);

  toggleStep(ref, { ...restart, text: "Restart the stick" });
  expect(tickedSteps(ref)).toEqual([
    { ...restart, isDone: true },
    { ...update, isDone: true },
  ]);
});

test("subscribers are notified of each change, and read the same list in between", () => {
  const ref = asLookupRef("heard");
  const heard = vi.fn();
  const leave = tickedStepsStore.subscribe(heard);
  toggleStep(ref, update);
  expect(tickedSteps(ref)).toBe(tickedSteps(ref));
  leave();
  toggleStep(ref, update);

  expect(heard).toHaveBeenCalledTimes(1);
  expect(tickedSteps(asLookupRef("nobody"))).toBe(tickedSteps(asLookupRef("nobody else")));
});
