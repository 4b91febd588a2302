import { describe, expect, test } from "vitest";
import { closeDatabase, now, requestBy, useDatabase } from "@/lib/server/lead/lead.fixture";
import { readLookCsv } from "@/lib/server/lead/read-look-csv";
import { recordAnswered } from "@/lib/server/records/answered-looks.fixture";
import { recordsIn } from "@/lib/server/records/recorder.fixture";
import { store } from "@/lib/server/store/store";
import { databases } from "@/lib/server/store/store.fixture";

const lead = requestBy("lead");

describe.each(databases)("the CSV file of look-ups on %s", (kind) => {
  useDatabase(kind);

  test.each(["agent", "senior"] as const)("isn't there for an %s", async (role) => {
    await expect(readLookCsv(requestBy(role), {}, { now })).rejects.toMatchObject({ code: "page-not-found" });
  });

  test("has one row per look and no formula, and is recorded", async () => {
    await recordAnswered(store(), [
      {
        ...{ actor_name: "=HYPERLINK(1)", subject_hash: "-12345678", at: now - 1, request_id: "r-1" },
        reason: "@caller, on the line",
      },
    ]);

    const { name, parts } = await readLookCsv(lead, {}, { now });
    const text = (await Array.fromAsync(parts)).join("");

    const [header, row, end] = text.split("\r\n");
    expect(name).toBe("look-ups-2026-11-27.csv");
    expect(header).toMatch(/^\ufeffTime \(UTC\),Agent,/);
    expect(row).toContain(
      "2026-11-27T11:59:59.999Z,'=HYPERLINK(1),https://login.example.com|agent-1,agent,,Look-up,",
    );
    expect(row).toContain(`,"'@caller, on the line",-1234567,24 hours,Device or app,app,8.14,6,r-1,`);
    expect(end).toBe("");
    const actions = (await recordsIn(store())).map(({ action, phase }) => `${action} ${phase}`);
    expect(actions).toEqual(expect.arrayContaining(["export intent", "export answered"]));
  });

  test("says in its name and its last row that there is more", async () => {
    await recordAnswered(store(), [{ at: now - 1 }, { at: now - 2 }, { at: now - 3 }]);

    const { name, parts } = await readLookCsv(lead, {}, { now, rowsMax: 2 });
    const text = (await Array.fromAsync(parts)).join("");

    expect(name).toBe("look-ups-2026-11-27-incomplete.csv");
    expect(text.split("\r\n")).toHaveLength(1 + 2 + 1 + 1);
    expect(text).toContain("There are more look-ups than fit in this file.");
  });

  test("has every look once, however many parts it's read in", async () => {
    await recordAnswered(
      store(),
      Array.from({ length: 1_001 }, (_, index) => ({
        at: now - 1 - Math.floor(index / 3),
        request_id: `r-${index}`,
      })),
    );

    const { parts } = await readLookCsv(lead, {}, { now });
    const text = (await Array.fromAsync(parts)).join("");

    const rows = text.split("\r\n").slice(1, -1);
    expect(rows).toHaveLength(1_001);
    expect(new Set(rows.map((row) => row.split(",").at(-2))).size).toBe(1_001);
  });

  test("breaks off if the database fails on the way", async () => {
    await recordAnswered(
      store(),
      Array.from({ length: 501 }, () => ({ at: now - 1 })),
    );
    const { parts } = await readLookCsv(lead, {}, { now });
    await closeDatabase();

    await expect(Array.fromAsync(parts)).rejects.toThrow(Error);
  });
});
