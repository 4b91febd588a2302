const region = (page, name) => page.getByRole("region", { name, exact: true });

/** What an agent does on the page. Each is one key or one click. */
export const controls = [
  {
    name: "select",
    act: (page) =>
      region(page, "Sessions")
        .getByRole("cell")
        .getByRole("button", { name: / ago, |just now, / })
        .nth(1)
        .click(),
  },
  { name: "copy", act: (page) => region(page, "Answer").getByRole("button", { name: "Copy note" }).click() },
  { name: "zoom", act: (page) => region(page, "Timeline").getByRole("button", { name: "Zoom in" }).click() },
  {
    name: "legend",
    act: (page) =>
      region(page, "Timeline").getByRole("list", { name: "Outcomes shown" }).getByRole("button").first().click(),
  },
  {
    name: "sort",
    act: (page) => region(page, "Sessions").getByRole("button", { name: "Outcome", exact: true }).click(),
  },
  { name: "find", act: (page) => region(page, "Sessions").getByRole("searchbox").press("e") },
  { name: "range", act: (page) => page.getByRole("radio", { name: "3 days" }).click() },
];

/** From the input to the next frame, in milliseconds, by the browser's own event timing (in steps of 8; below 16 it is 16). */
export async function timeToNextFrame(page, { act }) {
  await page.evaluate(() => {
    window.slowest = 16;
    window.timing?.disconnect();
    window.timing = new PerformanceObserver((list) => {
      for (const { duration, interactionId } of list.getEntries()) {
        if (interactionId > 0) window.slowest = Math.max(window.slowest, duration);
      }
    });
    window.timing.observe({ type: "event", durationThreshold: 16 });
  });
  await act(page);
  await page.waitForTimeout(1500);
  return page.evaluate(() => window.slowest);
}
