import { writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { beforeEach, expect, test, vi } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { newDatabase, storeOn, temporaryFolder } from "@/lib/server/store/store.fixture";

/** Starts the app with this environment. Returns its exit code, `null` if it started, and what it printed. */
async function start(environment: Readonly<Record<string, string>>) {
  vi.resetModules();
  stubEnvironment({ EMBED_HOSTS_FILE: "", ...environment });
  const exit = vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("exit");
  });
  const errors = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const warnings = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { assertReadyToStart } = await import("@/lib/server/config/start");
  await assertReadyToStart().catch(() => undefined);
  const { store } = await import("@/lib/server/store/store");
  if (exit.mock.calls.length === 0) await store().close();
  return {
    code: exit.mock.calls[0]?.[0] ?? null,
    said: [...errors.mock.calls, ...warnings.mock.calls].flat().join("\n"),
  };
}

beforeEach(() => {
  for (const name of ["store", "recorder", "upkeep"]) forgetProcessState(name);
});

test("the app starts with an empty folder", async () => {
  expect(await start({ DATA_DIR: temporaryFolder() })).toEqual({ code: null, said: "" });
});

test("the app doesn't start with a list of hosts that isn't valid", async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "hosts.json");
  writeFileSync(
    file,
    JSON.stringify([{ id: "crm", kind: "genesys", origins: ["https://*.example.com"], trust: "frame" }]),
  );

  const { code, said } = await start({ DATA_DIR: folder, EMBED_HOSTS_FILE: file });

  expect(code).toBe(1);
  expect(said).toBe('EMBED_HOSTS_FILE is not valid:\n  host "crm": origins.0: has a wildcard; list every origin');
});

test("the app doesn't start on a database that a newer version has migrated", async () => {
  const settings = await newDatabase("sqlite");
  const { db } = await storeOn("sqlite", settings);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(db);

  const { code, said } = await start({ DATA_DIR: settings.dataDirectory });

  expect(code).toBe(1);
  expect(said).toContain("newer version of Viewer Desk");
});

test("the app doesn't start if DATA_DIR has no database but a file in its place", async () => {
  const folder = temporaryFolder();
  writeFileSync(
    path.join(folder, "viewer-desk.sqlite"),
    "not a database, but long enough to be read as one".repeat(40),
  );

  const { code, said } = await start({ DATA_DIR: folder });

  expect(code).toBe(1);
  expect(said).toBe("DATA_DIR: the database can't be used (file is not a database)");
});

test("the app doesn't start with a role that PostgreSQL refuses, and doesn't print the URL", async () => {
  const { databaseUrl } = await newDatabase("postgres");
  const url = databaseUrl?.replace("desk_app", "nobody") ?? "";

  const { code, said } = await start({ DATA_DIR: temporaryFolder(), DATABASE_URL: url });

  expect(code).toBe(1);
  expect(said).toBe("DATABASE_URL: PostgreSQL refused it (28000)");
});

test("the app starts if PostgreSQL can't be reached, and says where accesses are recorded", async () => {
  const environment = { DATA_DIR: temporaryFolder(), DATABASE_URL: "postgres://desk@127.0.0.1:9/desk" };

  const { code, said } = await start(environment);

  expect(code).toBeNull();
  expect(said).toContain("PostgreSQL can't be reached (ECONNREFUSED)");
});
