import "server-only";
import { env } from "@/lib/server/config/env";

/**
 * The path and query to open after sign-in. Any other target becomes the start page, so sign-in can't be used as an open
 * redirect.
 */
export function ownPath(wanted: string | string[] | undefined): string {
  const home = new URL(env().NEXTAUTH_URL).origin;
  if (typeof wanted !== "string" || !URL.canParse(wanted, home)) return "/";
  const { origin, pathname, search } = new URL(wanted, home);
  const isOurs = origin === home && !pathname.startsWith("//") && !pathname.startsWith("/api/");
  return isOurs && !pathname.startsWith("/sign-in") ? `${pathname}${search}` : "/";
}
