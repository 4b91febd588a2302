import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import type { LookRequest } from "@/lib/server/records/look";
import { createRecorder } from "@/lib/server/records/recorder";
import { openSpool } from "@/lib/server/records/spool";
import { openStore, store } from "@/lib/server/store/store";
import { temporaryFolder } from "@/lib/server/store/store.fixture";

export const viewer: Lookup = { account: soleAccount, kind: "viewerId", value: "v-1" };
export const lookUp: LookRequest = { action: "look-up", range: { days: 7 } };

/** The context of a request by an agent. */
export function contextOf(subject = "https://login.example.com|agent-1") {
  const actor = { subject, name: "Test Agent", role: "agent", team: "night" } as const;
  return { requestId: "request-1", actor, signInId: "sign-in-1", framed: null, signal: undefined };
}

/**
 * Gives each test a process with an empty database of its own, on 27 November 2026 at 10:05 UTC. `env()` keeps what it reads
 * first, so the store is put in place directly.
 */
export function givenOwnStore(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-27T10:05:00Z") });
    stubEnvironment();
    putInPlace("store", openStore({ dataDirectory: temporaryFolder(), databaseUrl: null, adminUrl: null }));
  });
  afterEach(async () => {
    await store().close();
    forgetProcessState("store");
    forgetProcessState("recorder");
    vi.useRealTimers();
  });
}

/** Makes both the database and the spool fail. */
export async function breakRecording(): Promise<void> {
  await store().close();
  const folder = temporaryFolder();
  const broken = openStore({ dataDirectory: folder, databaseUrl: null, adminUrl: null });
  rmSync(folder, { recursive: true });
  const file = path.join(temporaryFolder(), "file");
  writeFileSync(file, "");
  putInPlace("store", broken);
  putInPlace("recorder", createRecorder(broken, openSpool(file)));
}

function putInPlace(name: string, state: object): void {
  Reflect.set(globalThis, Symbol.for(`viewer-desk ${name}`), state);
}
