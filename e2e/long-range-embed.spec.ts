import { mergeTests } from "playwright/test";
import { stories } from "../simulator/stories";
import { test as allTest, end, failed } from "./all-sessions-stream";
import { test as hostTest } from "./embed-host";
import { expect } from "./fixtures";

const test = mergeTests(allTest, hostTest);
const hourMs = 3_600_000;

test("a frame loads all sessions too, and each period that failed has its own retry", async ({ host, all }) => {
  const frame = await host.openSignedIn();
  await host.lookUp(stories.fiveThousand.viewerId);
  await expect(frame.getByRole("region", { name: "Answer" })).toBeVisible();
  const next = all.next();
  await frame.getByRole("button", { name: "Time range and clock" }).click();
  await frame.getByRole("radio", { name: "30 days" }).check();
  const stream = await next;
  await expect(frame.getByRole("region", { name: "Answer" })).toContainText("Newest 500 of about 5,000");

  const until = Number(stream.query.get("allUntil"));
  const one = { start: until - 36 * hourMs, end: until };
  const rest = { start: one.start - 36 * hourMs, end: one.start };
  stream.send(failed(one), await all.arrived(rest), end(false));
  stream.close();
  const notice = frame.getByRole("region", { name: "All sessions" });
  await expect(notice.getByRole("status").first()).toContainText("1 period couldn't be loaded.");
  const again = all.next();
  await notice.getByRole("button", { name: /^Retry \w+ \d+ \w+/ }).click();
  const retried = await again;
  expect(retried.query.get("retryFrom")).toBe(String(one.start));
  retried.send(await all.arrived(one), end(true));
  await expect(notice.getByRole("status").first()).toHaveText(/^All \d{3} sessions loaded\.$/u);

  // Another viewer ends the request for this one.
  const third = all.next();
  await frame.getByRole("button", { name: "Time range and clock" }).click();
  await frame.getByRole("radio", { name: "20 days" }).check();
  const { left } = await third;
  await host.lookUp(stories.badDevice.viewerId);
  await left;
});
