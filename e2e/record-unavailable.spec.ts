import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { alert, expect, lookUpBox, region, test, tile } from "./fixtures";

/**
 * Keeps the app from recording anything: another process has locked the database, and a file is where the spool's folder
 * would be.
 *
 * @returns Undoes it.
 */
function breakRecording(dataDirectory: string): () => void {
  const spool = path.join(dataDirectory, "spool");
  rmSync(spool, { recursive: true, force: true });
  writeFileSync(spool, "");
  const database = new DatabaseSync(path.join(dataDirectory, "viewer-desk.sqlite"));
  database.exec("begin immediate");
  return () => {
    if (database.isOpen) database.close();
    rmSync(spool, { force: true });
  };
}

test("without a record Conviva isn't asked, the agent is told why, and a retry works once the app can record", async ({
  page,
  lookUp,
  upstream,
}, { config }) => {
  const viewerId = `unrecorded-${crypto.randomUUID()}`;
  await page.goto("/");
  const repair = breakRecording(config.metadata.data);
  try {
    await lookUp(viewerId);
    await expect(alert(page)).toHaveCount(1);
    await expect(alert(page)).toContainText("Access can't be recorded, so viewer data isn't shown");
    await expect(lookUpBox(page)).toHaveValue(viewerId);
    await expect(region(page, "Summary")).toHaveCount(0);
    expect(await upstream.calls(viewerId)).toEqual([]);
  } finally {
    repair();
  }

  await alert(page).getByRole("button", { name: "Retry" }).click();
  await expect(tile(page, "Plays")).toContainText("0");
  await expect(alert(page)).toHaveCount(0);
});
