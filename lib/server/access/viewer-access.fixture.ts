import { soleAccount } from "@/lib/domain/access/account";
import type { Role } from "@/lib/domain/access/role";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { sealLookup } from "@/lib/server/access/reference";
import { openViewer, type ViewerAccess } from "@/lib/server/access/viewer-access";

/** Opens a viewer for somebody of this role, as a request would; the environment has to be there. */
export function accessTo(
  lookup: Lookup = { account: soleAccount, kind: "viewerId", value: "v" },
  { role = "agent", signal }: Readonly<{ role?: Role; signal?: AbortSignal }> = {},
): ViewerAccess {
  const actor = { subject: "somebody", name: "Somebody", role };
  return openViewer({ requestId: "request", actor, signal }, sealLookup(lookup));
}
