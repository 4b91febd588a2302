import type { Page } from "playwright/test";
import { region } from "./fixtures";

/** The chart, a list box of sessions. */
export const chart = (page: Page) => region(page, "Timeline").getByRole("listbox", { name: "Sessions over time" });
/** The session that has the focus or is selected. */
export const option = (page: Page) => chart(page).getByRole("option");
/** The ends of the visible time, in the overview. */
export const startHandle = (page: Page) =>
  region(page, "Timeline").getByRole("slider", { name: "Start of visible time" });
export const endHandle = (page: Page) =>
  region(page, "Timeline").getByRole("slider", { name: "End of visible time" });
/** The sessions for screen readers. */
export const sessionList = (page: Page) =>
  region(page, "Timeline").getByRole("list", { name: /^Sessions, newest first/u });
export const sessionButtons = (page: Page) => sessionList(page).getByRole("button");

/** The length of the visible time, in milliseconds. */
export async function visibleSpan(page: Page): Promise<number> {
  return (
    Number(await endHandle(page).getAttribute("aria-valuenow")) -
    Number(await startHandle(page).getAttribute("aria-valuenow"))
  );
}
