import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { validEnvironment } from "@/lib/server/config/env.fixture";
import { frameEntry, givenHosts } from "@/lib/server/embed/embed.fixture";
import { ada, instanceOn, lee, movableClock } from "@/lib/server/sign-in/sign-ins.fixture";
import type { StoreSettings } from "@/lib/server/store/store";
import { databases, newDatabase, storeOn, temporaryFolder } from "@/lib/server/store/store.fixture";

givenHosts([frameEntry]);
const root = path.join(import.meta.dirname, "../..");

/** Runs the command as `npm run sign-ins:end` does, on a database. */
async function run(input: string, { dataDirectory, databaseUrl, adminUrl }: StoreSettings, hostsFile = "") {
  const database = { DATA_DIR: dataDirectory, DATABASE_URL: databaseUrl ?? "", DATABASE_ADMIN_URL: adminUrl ?? "" };
  const child = spawn(process.execPath, ["scripts/tools.mjs", "sign-ins:end"], {
    cwd: root,
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      ...validEnvironment,
      ...database,
      EMBED_HOSTS_FILE: hostsFile,
    },
  });
  child.stdin.end(input);
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { output, errors, code };
}

describe.each(databases)("the command on %s", (kind) => {
  test("ends every sign-in of the people on standard input, and nobody else's", async () => {
    const settings = await newDatabase(kind);
    const signIns = instanceOn(await storeOn(kind, settings), movableClock());
    const [first, second, other] = [
      await signIns.start(ada, null),
      await signIns.start(ada, null),
      await signIns.start(lee, null),
    ];

    expect(await run("ada\n", settings)).toEqual({ output: "Ended: 2\n", errors: "", code: 0 });

    expect([await signIns.check(first.id), await signIns.check(second.id)]).toEqual([null, null]);
    expect(await signIns.check(other.id)).not.toBeNull();
    expect(await run("ada\nlee\n", settings)).toMatchObject({ output: "Ended: 1\n" });
  });
});

test("the command also ends what the person has in the frames of hosts", async () => {
  const settings = await newDatabase("sqlite");
  const hostsFile = path.join(temporaryFolder(), "hosts.json");
  writeFileSync(hostsFile, JSON.stringify([frameEntry]));
  const signIns = instanceOn(await storeOn("sqlite", settings), movableClock());
  const framed = { host: frameEntry.id, lockedRef: null, handedOverFrom: null };
  const handedOver = await signIns.startFramed(ada, framed, null);
  const named = await signIns.startFramed({ ...ada, subject: "crm|ada" }, framed, null);
  const other = await signIns.startFramed({ ...ada, subject: "crm|adam" }, framed, null);

  expect(await run("ada\n", settings, hostsFile)).toMatchObject({ output: "Ended: 2\n" });

  expect(await signIns.checkBearer(handedOver.bearer)).toBeNull();
  expect(await signIns.checkBearer(named.bearer)).toBeNull();
  expect(await signIns.checkBearer(other.bearer)).not.toBeNull();
});

test("the command fails without a person, and without its database", async () => {
  const settings = await newDatabase("sqlite");

  expect(await run("\n", settings)).toMatchObject({ output: "", errors: "Nobody was named.\n", code: 2 });
  const away = { ...settings, databaseUrl: "postgres://desk@127.0.0.1:9/desk" };
  expect(await run("ada", away)).toMatchObject({ errors: "connect ECONNREFUSED 127.0.0.1:9\n", code: 1 });
});
