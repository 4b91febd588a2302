import "server-only";
import { frameAncestors } from "@/lib/server/embed/hosts";
import { contentSecurityPolicy } from "@/lib/server/http/content-security-policy";
import { ownPath } from "@/lib/server/http/own-path";

type Address = Readonly<{ protocol: string; pathname: string; searchParams: URLSearchParams }>;

/**
 * The headers of a document that depend on its address: who may frame it, and whether it keeps the page that opened it.
 *
 * @param nonce - Fresh for each response.
 */
export function documentHeaders({ protocol, pathname, searchParams }: Address, nonce: string) {
  const ancestors = pathname === "/embed" ? frameAncestors(searchParams.getAll("host")) : [];
  const isHandOver = leadsToHandOver(pathname === "/sign-in" ? searchParams.getAll("callbackUrl") : [pathname]);
  return {
    policy: contentSecurityPolicy(nonce, protocol === "https:", ancestors),
    // A page with `same-origin` would cut the pop-up off from the frame that opened it, also for the pages after it.
    openerPolicy: isHandOver ? "unsafe-none" : "same-origin",
  } as const;
}

function leadsToHandOver([wanted, ...more]: readonly string[]): boolean {
  return more.length === 0 && ownPath(wanted).split("?")[0] === "/embed/handoff";
}
