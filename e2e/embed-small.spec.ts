import type { FrameLocator } from "playwright/test";
import { stories } from "../simulator/stories";
import { headline, test } from "./embed-host";
import { expect } from "./fixtures";

const { viewerId } = stories.badDevice;
const heightPx = 300;

for (const width of [258, 320]) {
  test(`in a frame ${width} by 300 pixels, everything is in reach and nothing is covered`, async ({ host }) => {
    const frame = await host.openSignedIn({ width, height: heightPx });
    await host.lookUp(viewerId);
    await expect(headline(frame)).toBeVisible();
    const bottom = await headline(frame).evaluate((element) => element.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(heightPx);
    expect(await scrollers(frame)).toEqual(["HTML"]);
    expect(await covered(frame)).toEqual([]);

    await frame.getByRole("button", { name: "Do", exact: false }).last().click();
    await frame.getByRole("checkbox").first().check();
    await frame.getByRole("button", { name: "Time range and clock" }).click();
    await frame.getByRole("radio", { name: "From – to" }).check();
    await expect(frame.getByRole("button", { name: "Apply" })).toBeVisible();
    expect(await covered(frame, ":popover-open")).toEqual([]);
    const menu = frame.locator(":popover-open");
    expect(await menu.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await frame.getByRole("radio", { name: "7 days" }).check();
    await frame.locator("html").press("Escape");
    await expect(headline(frame)).toBeVisible();
  });
}

test("in so small a frame, the warning before the end of a sign-in covers nothing for good", async ({
  page,
  host,
}) => {
  await page.clock.install();
  const frame = await host.openSignedIn({ width: 320, height: heightPx });
  await host.lookUp(viewerId);
  await expect(headline(frame)).toBeVisible();
  const expiring = { json: { remaining: 90, limit: "idle" } };
  await page.route("**/api/sign-in/remaining", (route) => route.fulfill(expiring));
  await page.clock.fastForward("13:01");
  await expect(frame.getByRole("button", { name: "Stay signed in" })).toBeVisible();

  expect(await covered(frame)).toEqual([]);
});

/** What can be scrolled up and down. */
function scrollers(frame: FrameLocator): Promise<readonly string[]> {
  return frame.locator("*").evaluateAll((all) =>
    all.flatMap((element) => {
      const { overflowY } = getComputedStyle(element);
      const canScroll = element === document.documentElement || /auto|scroll/.test(overflowY);
      return canScroll && element.scrollHeight > element.clientHeight + 1 ? [element.tagName] : [];
    }),
  );
}

/** The controls that something else is in front of, wherever they are scrolled to. */
function covered(frame: FrameLocator, within = "body"): Promise<readonly string[]> {
  return frame
    .locator(within)
    .locator("button, a, input, select, summary")
    .evaluateAll((all) =>
      all.flatMap((control) => {
        if (!control.checkVisibility({ visibilityProperty: true })) return [];
        const isInFront = (["center", "start", "end"] as const).some((block) => {
          control.scrollIntoView({ block, behavior: "instant" });
          const { x, y, width, height } = control.getBoundingClientRect();
          const front = document.elementFromPoint(x + width / 2, y + height / 2);
          return front !== null && (control.contains(front) || front.contains(control));
        });
        return isInFront ? [] : [control.textContent ?? ""];
      }),
    );
}
