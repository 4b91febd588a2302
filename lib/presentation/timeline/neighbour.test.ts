import { expect, test } from "vitest";
import { monday, phoneSession, timelineOf } from "@/lib/presentation/timeline/lane.fixture";
import { type Direction, neighbourOf } from "@/lib/presentation/timeline/neighbour";

const at = (hour: number) => monday + hour * 3_600_000;
const phone = (hour: number) => phoneSession({ id: `phone ${hour}`, clientId: "phone", startedAt: at(hour) });
const tv = (hour: number) => phoneSession({ id: `tv ${hour}`, clientId: "tv", startedAt: at(hour) });
const sessions = [phone(9), tv(8), phone(5), tv(2), phone(1)];
const model = timelineOf(sessions);

test.each<[string, Direction, string]>([
  ["phone 5", "next", "tv 8"],
  ["phone 5", "previous", "tv 2"],
  ["phone 9", "next", "phone 9"],
  ["phone 1", "previous", "phone 1"],
  ["phone 5", "down", "tv 2"],
  ["phone 9", "down", "tv 8"],
  ["phone 1", "down", "tv 2"],
  ["tv 8", "up", "phone 9"],
  ["phone 5", "up", "phone 5"],
])("from %s, %s moves to %s", (from, direction, to) => {
  const start = sessions.findIndex(({ id }) => id === from);
  const end = neighbourOf(model, start, direction);
  expect(end === null ? null : sessions[end]?.id).toBe(to);
});

test("the first key press moves to the latest session", () => {
  expect(neighbourOf(model, null, "previous")).toBe(0);
});

test("without sessions there is nowhere to move", () => {
  expect(neighbourOf(timelineOf([]), null, "next")).toBe(null);
});
