import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { openStore } from "@/lib/server/store/store";
import { databases, newDatabase, storeOn } from "@/lib/server/store/store.fixture";
import { withStore } from "@/lib/server/store/with-store";

beforeAll(() => stubEnvironment());

test.each(databases)("queries on %s return their result", async (kind) => {
  const store = await storeOn(kind);

  expect(await withStore([{ id: "none" }], (db) => db.selectFrom("sign_ins").select("id").execute(), store)).toEqual(
    [],
  );
});

describe("the answer comes without them", () => {
  test("if the database can't be reached", async () => {
    const settings = await newDatabase("sqlite");
    const unreachable = openStore({ ...settings, databaseUrl: "postgres://desk@127.0.0.1:9/desk", adminUrl: null });

    expect(await withStore("without", async () => "with", unreachable)).toBe("without");
    await unreachable.close();
  });

  test("if it takes too long", async () => {
    const store = await storeOn("sqlite");

    expect(await withStore("without", () => new Promise<string>(() => undefined), store)).toBe("without");
  });

  test("at once if it took too long within 5 seconds, and then it's asked again", async () => {
    const store = await storeOn("sqlite");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const slow = withStore("without", () => new Promise<string>(() => undefined), store);
    await vi.advanceTimersByTimeAsync(500);
    expect(await slow).toBe("without");

    expect(await withStore("without", async () => "with", store)).toBe("without");
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await withStore("without", async () => "with", store)).toBe("without");
    await vi.advanceTimersByTimeAsync(1);
    expect(await withStore("without", async () => "with", store)).toBe("with");
  });
});
