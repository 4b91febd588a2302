import { soleAccount } from "@/lib/domain/access/account";
import type { Role } from "@/lib/domain/access/role";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { sealLookup } from "@/lib/server/access/reference";
import { openViewer, type ViewerAccess } from "@/lib/server/access/viewer-access";

/** Opens a viewer for a person with this role, as a request would. Stub the environment first. */
export function accessTo(
  lookup: Lookup = { account: soleAccount, kind: "viewerId", value: "v" },
  { role = "agent", signal }: Readonly<{ role?: Role; signal?: AbortSignal }> = {},
): ViewerAccess {
  const actor = { subject: "agent-1", name: "Test Agent", role, team: null };
  return openViewer({ requestId: "request", actor, signInId: "sign-in", signal }, sealLookup(lookup));
}
