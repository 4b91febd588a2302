import type { Page } from "playwright/test";

/** Reads the clipboard by pasting into a text area, because the page can't read it. */
export async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    document.querySelector("[aria-label=Pasted]")?.remove();
    const area = document.createElement("textarea");
    area.setAttribute("aria-label", "Pasted");
    document.querySelector("main")?.append(area);
  });
  const area = page.getByRole("textbox", { name: "Pasted" });
  await area.press("ControlOrMeta+v");
  return area.inputValue();
}
