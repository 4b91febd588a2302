import { afterEach, beforeEach, vi } from "vitest";
import type { Role } from "@/lib/domain/access/role";
import { epochMs } from "@/lib/domain/units";
import type { RequestContext } from "@/lib/server/access/request-context";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { store } from "@/lib/server/store/store";
import { type DatabaseKind, storeOn } from "@/lib/server/store/store.fixture";

/** When the tests of the lead's desk happen. */
export const now = epochMs(Date.parse("2026-11-27T12:00:00Z"));

/** A request by a person with this role. */
export function requestBy(role: Role): RequestContext {
  return {
    requestId: "request-1",
    actor: { subject: `${role}-1`, name: `Test ${role}`, role, team: null },
    signInId: "sign-in-1",
    framed: null,
    signal: undefined,
  };
}

/** PostgreSQL is started for the first test that needs it. */
const startTimeoutMs = 60_000;

/** Gives every test of a file a process with a database of its own. `env()` keeps what it reads first. */
export function useDatabase(kind: DatabaseKind): void {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now });
    stubEnvironment();
    forget();
    Reflect.set(globalThis, Symbol.for("viewer-desk store"), await storeOn(kind));
  }, startTimeoutMs);
  afterEach(() => {
    forget();
    vi.useRealTimers();
  });
}

/** Makes the database fail from now on. One that was never asked would connect again. */
export async function closeDatabase(): Promise<void> {
  const { db, reader, close } = store();
  for (const one of [db, reader]) await one.selectFrom("records").select("id").execute();
  await close();
}

function forget(): void {
  forgetProcessState("recorder");
  forgetProcessState("store");
}
