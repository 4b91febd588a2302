import type { Role } from "@/lib/domain/access/role";
import type { RequestContext } from "@/lib/server/access/request-context";

/** The context of a request by somebody of this role. */
export function contextOf(role: Role = "agent"): RequestContext {
  return { requestId: "request", actor: { subject: "somebody", name: "Somebody", role }, signal: undefined };
}
