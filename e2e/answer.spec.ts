import { type StoryKey, stories } from "../simulator/stories";
import { expect, lookUpBox, region, test } from "./fixtures";
import { incidentButtons, openViewer, openViewerId, rowButtons } from "./viewer-page";

const verdicts = [
  ...["Our service", "This title", "CDN path", "Network or provider", "Device or app"],
  ...["Account or rights", "Viewer left", "Nothing wrong", "Not enough data"],
];
const confidences = ["High confidence", "Medium confidence", "Low confidence"];

const answered = Object.entries(stories).flatMap(([key, story]) =>
  story.verdict === null || "clientId" in story ? [] : [{ key: key as StoryKey, ...story, verdict: story.verdict }],
);

for (const { key, viewerId, verdict } of answered) {
  test(`the answer for ${key} is ${verdict}, and only that, and fits a small phone without scrolling`, async ({
    page,
  }) => {
    await openViewerId(page, viewerId);
    const answer = region(page, "Answer");
    await expect(answer.getByText(verdict)).toBeVisible();
    for (const other of verdicts.filter((word) => word !== verdict)) {
      await expect(answer.getByText(other)).toHaveCount(0);
    }
    const shown = await Promise.all(confidences.map((word) => answer.getByText(word).count()));
    expect(shown.reduce((sum, count) => sum + count, 0)).toBe(verdict === "Not enough data" ? 0 : 1);

    await page.setViewportSize({ width: 320, height: 568 });
    await page.evaluate(() => window.scrollTo(0, 0));
    const whole = { ratio: 1 };
    await expect(answer.getByText(verdict)).toBeInViewport(whole);
    await expect(answer.getByRole("heading", { level: 2 })).toBeInViewport(whole);
    await expect(answer.getByRole("blockquote")).toBeInViewport(whole);
    await expect(answer.getByRole("button", { name: "Copy note" })).toBeInViewport(whole);
  });
}

test("the answer names what is blamed, and every sentence of evidence can show its sessions", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const answer = region(page, "Answer");
  await expect(answer.getByRole("heading", { level: 2 })).toContainText(stories.badDevice.deviceName);
  await expect(answer).toContainText(stories.badDevice.errorCode);
  await answer.getByRole("button", { name: "6 sessions" }).first().click();
  await expect(rowButtons(page)).toHaveCount(6);
  await expect(region(page, "Sessions").getByText("Evidence: 6 sessions")).toBeVisible();
  await expect(region(page, "Session details")).toContainText("Start failure, technical");
  await region(page, "Sessions").getByRole("button", { name: "Clear filters" }).click();
  await expect(rowButtons(page)).toHaveCount(stories.badDevice.sessions24h);
});

test("the suggested wording has the caller's language, which is kept for the next caller, and the page keeps its own", async ({
  page,
}) => {
  await openViewer(page, stories.badDevice.viewerId);
  const answer = region(page, "Answer");
  const headline = await answer.getByRole("heading", { level: 2 }).innerText();
  await answer.getByRole("combobox", { name: "Caller's language" }).selectOption("es");
  await expect(answer.getByRole("blockquote")).toHaveAttribute("lang", "es");
  await expect(answer.getByText("High confidence")).toBeVisible();
  await expect(answer.getByRole("heading", { level: 2 })).toHaveText(headline);
  await openViewer(page, stories.nothingWrong.viewerId);
  await expect(answer.getByRole("blockquote")).toHaveAttribute("lang", "es");
});

test("related attempts are one incident, with its ending", async ({ page }) => {
  await openViewer(page, stories.retriesThenSuccess.viewerId);
  await expect(incidentButtons(page)).toHaveCount(1);
  await expect(incidentButtons(page)).toHaveAccessibleName("5 attempts in 4 min, then played on the phone");
});

test("a viewer with nothing wrong has no incidents", async ({ page }) => {
  await openViewer(page, stories.nothingWrong.viewerId);
  await expect(rowButtons(page)).toHaveCount(stories.nothingWrong.sessions24h);
  await expect(incidentButtons(page)).toHaveCount(0);
});

test("without the sessions there is no answer, and the page says so", async ({ page, upstream, lookUp }) => {
  const viewerId = "e2e-answer-without-sessions";
  await upstream.fail({ viewerId, path: "sessions" }, { kind: "status", status: 500 });
  await lookUp(viewerId);
  await expect(region(page, "Answer")).toContainText("There is no answer without the sessions.");
});

test("the answer's own button compares too, and shows the conclusion there", async ({ page }) => {
  await openViewer(page, stories.badTitle.viewerId);
  const answer = region(page, "Answer");
  await answer.getByRole("button", { name: "Only this viewer?" }).click();
  await expect(
    answer.getByText(/^Not only this viewer: Harbor Lights: S2, E5 fails for others too\.$/u),
  ).toBeVisible();
  await expect(answer.getByRole("button", { name: "Only this viewer?" })).toHaveCount(0);
  await expect(answer.getByRole("button", { name: "Compare again" })).toBeFocused();
  await answer.getByRole("button", { name: "See the samples" }).click();
  await expect(region(page, "Other viewers").getByRole("button", { name: "Ask again" })).toBeFocused();
  await expect(region(page, "Other viewers").getByRole("listitem")).toHaveCount(5);
});

test("a viewer who was never seen is told from one who hasn't watched lately, and both have a way on", async ({
  page,
}) => {
  const answer = region(page, "Answer");
  await openViewer(page, stories.nobody.viewerId);
  await expect(answer.getByRole("heading", { level: 2 })).toHaveText("Never seen in 30 days: check the ID.");
  await answer.getByRole("button", { name: "Edit the ID" }).click();
  await expect(lookUpBox(page)).toBeFocused();

  await openViewer(page, stories.lastWeekOnly.viewerId);
  await expect(answer.getByRole("heading", { level: 2 })).toHaveText(
    /^No attempts in 24 h\. The last was \d+ days ago\.$/u,
  );
  await answer.getByRole("button", { name: /^Show \w{3} \d+ \w{3}$/u }).click();
  await expect(page).toHaveURL(/\?from=\d+&to=\d+$/u);
  await expect(rowButtons(page).first()).toBeVisible();
});
