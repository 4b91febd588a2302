import "server-only";
import { paths } from "@/lib/contract/paths";
import { env } from "@/lib/server/config/env";

/**
 * The policy of a document. Styles set by script are allowed by the platform; `style` attributes in HTML
 * are not, so positions are set after mount.
 *
 * @param nonce - Fresh for each response.
 * @param isSecure - Whether the page came over https; on a loopback demo it does not.
 */
export function contentSecurityPolicy(nonce: string, isSecure: boolean): string {
  const identityProvider = new URL(env().OIDC_ISSUER).origin;
  // `next dev` compiles in the browser with eval and keeps a socket open; nothing built does.
  const isDevelopment = process.env.NODE_ENV === "development";
  const directives = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${identityProvider}`,
    "frame-ancestors 'none'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
    "report-to csp",
    `report-uri ${paths.cspReport}`,
  ];
  return directives.join("; ");
}
