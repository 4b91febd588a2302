import { alert, expect, lookUpBox, test, tile } from "./fixtures";

// These affect every call of the app, so they run one by one, after all others.
test.describe.configure({ mode: "serial" });

test("a 429 shows a countdown and stops all calls, and Retry works afterwards", async ({
  page,
  lookUp,
  upstream,
}) => {
  const viewerId = `limited-${crypto.randomUUID()}`;
  await lookUp(viewerId);
  await expect(tile(page, "Plays")).toContainText("0");
  await upstream.fail({ viewerId }, { kind: "rate-limited", retryAfterSeconds: 6 });
  await page.getByRole("radio", { name: "3 days" }).click();
  await expect(alert(page)).toHaveCount(1);
  await expect(alert(page)).toContainText("Conviva is limiting our requests");
  await expect(alert(page)).toContainText("Nothing is lost. Retry when the countdown ends.");
  await expect(alert(page).getByRole("timer")).toHaveText(/^Try again in [1-6] seconds?$/);
  const retry = alert(page).getByRole("button", { name: "Retry" });
  await expect(retry).toBeDisabled();
  await expect(tile(page, "Plays")).toContainText("0");
  await expect(lookUpBox(page)).toHaveValue(viewerId);

  // The pause applies to the key, so another viewer's requests aren't sent either.
  await upstream.recover(viewerId);
  const resting = await page.request.get(`/api${new URL(page.url()).pathname}/summary?days=7`);
  expect(resting.status()).toBe(503);
  expect(Number(resting.headers()["retry-after"])).toBeGreaterThanOrEqual(1);
  expect(await resting.json()).toMatchObject({ type: "urn:viewer-desk:problem:upstream-busy" });

  await expect(retry).toBeEnabled();
  await expect(alert(page).getByRole("timer")).toHaveCount(0);
  await retry.click();
  await expect(alert(page)).toHaveCount(0);
  await expect(tile(page, "Plays")).toContainText("0");
});

test("a disabled viewer module is distinguished from a refused key", async ({ page, lookUp, upstream }) => {
  const viewerId = `module-${crypto.randomUUID()}`;
  const body = JSON.stringify({ resources: [{ name: "sessions", endpoints: [{ path: "/sessions/content" }] }] });
  await upstream.fail({ viewerId }, { kind: "forbidden" });
  // One discovery call for each of the page's two requests.
  await upstream.fail({ path: "discovery" }, { kind: "status", status: 200, body }, 2);
  await lookUp(viewerId);
  await expect(alert(page)).toHaveCount(1);
  await expect(alert(page)).toContainText("Conviva's Viewer Module isn't enabled for our API key");
  await expect(alert(page)).toContainText(
    "You can't fix this. Tell your team lead: the API key works, but the Viewer Module API isn't enabled for this account. Your Conviva representative can enable it.",
  );
  await expect(alert(page).getByRole("button")).toHaveCount(0);
  await expect(lookUpBox(page)).toHaveValue(viewerId);
  await upstream.recover(viewerId);
});
