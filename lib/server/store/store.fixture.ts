import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject, onTestFinished } from "vitest";
import type { PostgresUrls } from "@/lib/server/store/postgres-server.fixture";
import { openStore, type Store, type StoreSettings } from "@/lib/server/store/store";

/** For `describe.each`: every repository's tests run on both databases. */
export const databases = ["sqlite", "postgres"] as const;
export type DatabaseKind = (typeof databases)[number];

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Settings of a new, empty database. In PostgreSQL the app's role isn't the owner of the tables. */
export async function newDatabase(kind: DatabaseKind): Promise<StoreSettings> {
  const dataDirectory = temporaryFolder();
  if (kind === "sqlite") return { dataDirectory, databaseUrl: null, adminUrl: null };
  const response = await fetch(inject("postgresBroker"));
  if (!response.ok) throw new Error(await response.text());
  const { adminUrl, appUrl }: PostgresUrls = await response.json();
  return { dataDirectory, databaseUrl: appUrl, adminUrl };
}

/** A store on a database, closed after the test; a new, migrated database by default. */
export async function storeOn(kind: DatabaseKind, settings?: StoreSettings): Promise<Store> {
  const opened = openStore(settings ?? (await newDatabase(kind)));
  onTestFinished(() => opened.close());
  await opened.ready();
  return opened;
}
