import { soleAccount } from "@/lib/domain/access/account";
import type { Role } from "@/lib/domain/access/role";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";

/** Access to a viewer by a person with this role, for the tests of reads. Reads don't record, so nothing is recorded. */
export function accessTo(
  lookup: Lookup = { account: soleAccount, kind: "viewerId", value: "v" },
  { role = "agent", signal }: Readonly<{ role?: Role; signal?: AbortSignal }> = {},
): ViewerAccess {
  const actor = { subject: "agent-1", name: "Test Agent", role, team: null };
  return { requestId: "request", actor, signInId: "sign-in-1", signal, lookup } as unknown as ViewerAccess;
}
