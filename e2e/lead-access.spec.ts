import { readFile } from "node:fs/promises";
import { alert, expect, test } from "./fixtures";
import { lookRows, lookUpAs, search, searchBox } from "./lead-desk";
import { signedInState } from "./people";

for (const role of ["agent", "senior"] as const) {
  test.describe(`for the ${role}`, () => {
    test.use({ storageState: signedInState(role) });

    test(`${role}: the lead's desk is a page that isn't there, and so is what it's made of`, async ({
      page,
      request,
      baseURL,
    }) => {
      const unknown = await page.goto("/no/such/page");
      const text = await page.locator("body").innerText();
      const desk = await page.goto("/lead");
      expect([unknown?.status(), desk?.status()]).toEqual([404, 404]);
      expect(await page.locator("body").innerText()).toBe(text);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");

      await page.goto("/");
      await page.getByRole("button", { name: "Account" }).click();
      await expect(page.getByRole("link", { name: "Lead's desk" })).toHaveCount(0);

      const answers = [
        await request.get("/api/lead/look-ups.csv"),
        await request.post("/api/lead/searches", { headers: { origin: baseURL ?? "" }, form: { text: "v" } }),
      ];
      expect(answers.map((answer) => answer.status())).toEqual([404, 404]);
    });
  });
}

test.describe("for a lead", () => {
  test.use({ storageState: signedInState("lead") });

  test("a lead who loses the role keeps the search they typed, and the desk is no longer there", async ({ page }) => {
    await page.goto("/lead");
    await searchBox(page).fill("half a search");
    const asAgent = JSON.parse(await readFile(signedInState("agent"), "utf8"));
    await page.context().clearCookies();
    await page.context().addCookies(asAgent.cookies);

    await searchBox(page).press("Enter");
    await expect(alert(page)).toContainText("Page not found");
    await expect(alert(page)).toContainText("your role has changed");
    await expect(searchBox(page)).toHaveValue("half a search");
    expect((await page.reload())?.status()).toBe(404);
  });
});

test.describe("without script", () => {
  test.use({ storageState: signedInState("lead"), javaScriptEnabled: false });

  test("the search works, and a refused one comes back with a reason", async ({ page, playwright, baseURL }) => {
    await lookUpAs("agent", ["e2e-lead-without-script"], { playwright, baseURL });
    await page.goto("/lead");
    await search(page, "e2e-lead-without-script");
    await expect(lookRows(page)).toHaveCount(1);

    await searchBox(page).fill("203.0.113.0/24");
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL(`${baseURL}/lead?problem=invalid-lookup`);
    await expect(alert(page)).toContainText("This isn't a valid viewer ID or IP address");
  });
});
