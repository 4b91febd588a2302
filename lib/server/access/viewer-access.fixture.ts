import { soleAccount } from "@/lib/domain/access/account";
import type { Role } from "@/lib/domain/access/role";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import type { Disclosed } from "@/lib/server/access/disclosed";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";

type Options = Readonly<{ role?: Role; signal?: AbortSignal; disclosed?: Disclosed }>;

/**
 * Access to a viewer by a person with this role, for the tests of reads. It may show every identifier by default. Reads
 * don't record, so nothing is recorded.
 */
export function accessTo(
  lookup: Lookup = { account: soleAccount, kind: "viewerId", value: "v" },
  { role = "agent", signal, disclosed = "all" }: Options = {},
): ViewerAccess {
  const actor = { subject: "https://login.example.com|agent-1", name: "Test Agent", role, team: null };
  return {
    requestId: "request",
    actor,
    signInId: "sign-in-1",
    framed: null,
    signal,
    lookup,
    disclosed,
  } as unknown as ViewerAccess;
}
