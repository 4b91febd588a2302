import { Worker } from "node:worker_threads";
import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { storeOn } from "@/lib/server/store/store.fixture";

beforeAll(() => stubEnvironment());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const numbersTo = (count: number) =>
  sql<{ number: number }>`
    with recursive numbers (number) as (select 1 union all select number + 1 from numbers where number < ${count})
    select number from numbers`;

describe("long queries of SQLite", () => {
  test("see what was committed", async () => {
    const { db, reader } = await storeOn("sqlite");
    await db.insertInto("logout_tokens").values({ jti: "one", expires_ms: 1 }).execute();

    expect(await reader.selectFrom("logout_tokens").selectAll().execute()).toEqual([{ jti: "one", expires_ms: 1 }]);
  });

  test("let everything else run meanwhile", async () => {
    const { db, reader } = await storeOn("sqlite");
    const finished: string[] = [];
    const long = numbersTo(100_000)
      .execute(reader)
      .then(() => finished.push("long"));
    await sql`select 1`.execute(db).then(() => finished.push("short"));
    await long;

    expect(finished).toEqual(["short", "long"]);
  });

  test("return every row, in order, however many parts they come in", async () => {
    const { reader } = await storeOn("sqlite");

    for (const count of [499, 500, 501, 1_000]) {
      const { rows } = await numbersTo(count).execute(reader);
      expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }
  });

  test("don't get mixed up if they're asked at the same time", async () => {
    const { reader } = await storeOn("sqlite");

    const answers = await Promise.all([600, 1, 700].map((count) => numbersTo(count).execute(reader)));

    expect(answers.map(({ rows }) => rows.length)).toEqual([600, 1, 700]);
  });

  test("can't change anything", async () => {
    const { reader } = await storeOn("sqlite");

    await expect(reader.deleteFrom("sign_ins").execute()).rejects.toThrow("readonly");
  });

  test("that fail don't end the next ones", async () => {
    const { reader } = await storeOn("sqlite");

    await expect(sql`select id from no_table`.execute(reader)).rejects.toThrow("no such table");
    expect((await numbersTo(2).execute(reader)).rows).toHaveLength(2);
  });

  test("that take too long fail, and the next ones don't wait until they end", async () => {
    const { reader } = await storeOn("sqlite");
    await numbersTo(1).execute(reader);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    // As of a query that never ends: it's never answered, and its thread doesn't stop.
    const asked = Promise.withResolvers<void>();
    vi.spyOn(Worker.prototype, "postMessage").mockImplementationOnce(() => asked.resolve());
    vi.spyOn(Worker.prototype, "terminate").mockImplementationOnce(function (this: Worker) {
      this.unref();
      return new Promise(() => undefined);
    });

    const failed = expect(numbersTo(2).execute(reader)).rejects.toMatchObject({ name: "TimeoutError" });
    await asked.promise;
    await vi.advanceTimersByTimeAsync(30_000);
    await failed;

    expect((await numbersTo(3).execute(reader)).rows).toHaveLength(3);
  });
});
