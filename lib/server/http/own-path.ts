import "server-only";
import { env } from "@/lib/server/config/env";

/**
 * A place of ours to go to after signing in: path and query alone. Anything that leads elsewhere, or
 * nowhere, becomes the desk.
 */
export function ownPath(wanted: string | string[] | undefined): string {
  const home = new URL(env().NEXTAUTH_URL).origin;
  if (typeof wanted !== "string" || !URL.canParse(wanted, home)) return "/";
  const { origin, pathname, search } = new URL(wanted, home);
  const isOurs = origin === home && !pathname.startsWith("//") && !pathname.startsWith("/api/");
  return isOurs && !pathname.startsWith("/sign-in") ? `${pathname}${search}` : "/";
}
