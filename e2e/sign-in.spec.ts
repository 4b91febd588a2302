import { stories } from "../simulator/stories";
import { alert, expect, lookUpBox, region, test } from "./fixtures";
import { people, signedInState } from "./people";
import { signedOut, signInAs } from "./sign-in-as";

test.describe("without a sign-in", () => {
  test.use({ storageState: signedOut });

  test("the start page redirects to our sign-in page, and back after sign-in", async ({ page, baseURL }) => {
    await page.goto("/");
    await expect(page).toHaveURL(`${baseURL}/sign-in?callbackUrl=${encodeURIComponent("/")}`);
    await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
    await expect(lookUpBox(page)).toHaveCount(0);
    await signInAs(page, people.agent);
    await expect(lookUpBox(page)).toBeVisible();
    await expect(page).toHaveURL(`${baseURL}/`);
  });

  test("a colleague's link opens the same page and range after sign-in", async ({ page, browser }) => {
    const colleague = await browser.newPage({ storageState: signedInState("senior") });
    const answer = await colleague.request.post("/api/lookups", {
      headers: { origin: new URL(test.info().project.use.baseURL ?? "").origin },
      data: { viewerId: stories.lastWeekOnly.viewerId },
    });
    const { ref } = await answer.json();
    await colleague.close();

    await page.goto(`/viewers/${ref}?days=14`);
    await expect(page).toHaveURL(/\/sign-in\?/);
    await signInAs(page, people.agent);
    await expect(page).toHaveURL(new RegExp(`/viewers/${ref}\\?days=14$`));
    // Masked, because this sign-in didn't look the viewer up.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Viewer ID d4c3····4b5a");
    await expect(page.getByRole("radio", { name: "14 days" })).toBeChecked();
  });

  test("a failed sign-in is reported on the sign-in page and can be retried", async ({ page }) => {
    await page.goto("/sign-in?error=OAuthCallback");
    await expect(alert(page)).toContainText("Sign-in failed. Try again. If it keeps failing, tell your team lead.");
    await signInAs(page, people.agent);
    await expect(lookUpBox(page)).toBeVisible();
  });

  const calls = [
    ["a look-up", "POST", "/api/lookups"],
    ["a summary", "GET", "/api/viewers/x/summary?days=1"],
    ["sessions", "GET", "/api/viewers/x/sessions?days=1"],
    ["one session", "GET", "/api/viewers/x/sessions/y?days=1"],
    ["an answer", "GET", "/api/viewers/x/answer?days=1"],
    ["a comparison", "GET", "/api/viewers/x/others?days=1&session=y"],
  ] as const;
  test("the API returns a 401 problem and never a redirect", async ({ request, baseURL }) => {
    for (const [what, method, path] of calls) {
      const headers = { origin: baseURL ?? "" };
      const answer = await request.fetch(path, { method, headers, data: { viewerId: "x" }, maxRedirects: 0 });
      expect(answer.status(), what).toBe(401);
      expect(answer.headers()["content-type"], what).toBe("application/problem+json");
      expect(answer.headers().location, what).toBeUndefined();
      expect(await answer.json(), what).toMatchObject({
        type: "urn:viewer-desk:problem:not-signed-in",
        status: 401,
        title: "You're signed out",
        advice: "Sign in again in a new window. This page stays as it is.",
      });
    }
  });

  test("large bodies are refused before sign-in reads them, and the connection stays usable", async ({ request }) => {
    const form = { "content-type": "application/x-www-form-urlencoded" };
    for (const bytes of [70_000, 200_000, 1_000_000]) {
      const large = await request.post("/api/auth/signin/oidc", { headers: form, data: "x".repeat(bytes) });
      expect(large.status()).toBe(413);
      expect(await large.json()).toMatchObject({ type: "urn:viewer-desk:problem:request-too-large" });
      expect((await request.get("/api/health/live")).status()).toBe(200);
    }
  });

  test("client log lines are refused before sign-in reads them", async ({ request }) => {
    const line = await request.post("/api/auth/_log", { form: { level: "error", code: "a-line-of-their-own" } });
    expect(line.status()).toBe(404);
  });

  const otherSites = [
    ["another origin", "https://evil.example/viewers/x"],
    ["another origin without a scheme", "//evil.example/"],
    ["backslashes", "/\\evil.example"],
    ["a tab between the slashes", "/\t/evil.example"],
    ["a script", "javascript:alert(1)"],
    ["an origin that starts like ours", "http://localhost.evil.example/"],
    ["our origin as the user of another host", "http://localhost@evil.example/"],
  ] as const;
  test("a callback URL to another site ends on our start page", async ({ page, baseURL }) => {
    for (const [what, address] of otherSites) {
      await test.step(what, async () => {
        await page.context().clearCookies();
        await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(address)}`);
        await signInAs(page, people.agent);
        await expect(lookUpBox(page)).toBeVisible();
        await expect(page).toHaveURL(`${baseURL}/`);
      });
    }
  });

  test("after signing out, pages and API require a sign-in", async ({ page, lookUp }) => {
    await page.goto("/");
    await signInAs(page, people.agent);
    await lookUp(stories.onePlay.viewerId);
    await expect(region(page, "Summary")).toBeVisible();
    const viewerPage = page.url();
    await page.getByRole("button", { name: "Account" }).click();
    await expect(page.getByText(people.agent)).toBeVisible();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
    await expect(page.getByText(stories.onePlay.viewerId)).toHaveCount(0);

    await page.goto(viewerPage);
    await expect(page).toHaveURL(/\/sign-in\?/);
    const answer = await page.request.get(
      `${new URL(viewerPage).pathname.replace("/viewers", "/api/viewers")}/summary`,
    );
    expect(answer.status()).toBe(401);
  });

  test("a person without a role can sign out", async ({ page }) => {
    await page.goto("/");
    await signInAs(page, people.nobody);
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  });

  test("next-auth's own sign-in page redirects to ours, and sign-in never to another site", async ({
    page,
    baseURL,
  }) => {
    await page.goto("/api/auth/signin?callbackUrl=https://evil.example/");
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/sign-in/);
    await signInAs(page, people.agent);
    await expect(lookUpBox(page)).toBeVisible();
    expect(new URL(page.url()).origin).toBe(baseURL);
  });
});

test("the sign-in page redirects someone who is signed in, never to another site", async ({ page, baseURL }) => {
  await page.goto("/sign-in?callbackUrl=https://evil.example/");
  await expect(page).toHaveURL(`${baseURL}/`);
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent("/signed-in?x=1")}`);
  await expect(page).toHaveURL(`${baseURL}/signed-in?x=1`);
});

test.describe("a person without a role", () => {
  test.use({ storageState: signedInState("nobody") });

  test("sees what is missing", async ({ page }) => {
    for (const path of ["/", "/viewers/x"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Your account doesn't have access to Viewer Desk",
      );
      await expect(page.getByRole("main")).toContainText("You're signed in. To look up viewers you also need a role");
      await expect(page.getByRole("main")).toContainText(
        "Ask your team lead to add you to a customer-care group, then sign in again.",
      );
    }
    await page.getByRole("button", { name: "Account" }).click();
    await expect(page.getByText("No role", { exact: true })).toBeVisible();
  });

  test("gets a 403 problem from every API call", async ({ request, baseURL }) => {
    const answers = await Promise.all([
      request.post("/api/lookups", { headers: { origin: baseURL ?? "" }, data: { viewerId: "x" } }),
      ...["summary", "sessions", "sessions/y", "answer"].map((path) => request.get(`/api/viewers/x/${path}?days=1`)),
    ]);
    for (const answer of answers) {
      expect(answer.status()).toBe(403);
      expect(answer.headers()["content-type"]).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ type: "urn:viewer-desk:problem:no-role" });
    }
  });
});
