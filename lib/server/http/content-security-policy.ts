import "server-only";
import { paths } from "@/lib/contract/paths";
import { env } from "@/lib/server/config/env";

/**
 * A document's content security policy. It blocks `style` attributes in HTML but not styles set by script, so positions
 * are set after mount.
 *
 * @param nonce - Fresh for each response.
 * @param isSecure - Whether the page is served over https; the demo on loopback isn't.
 * @param ancestors - The origins whose pages may frame the document; nobody by default.
 */
export function contentSecurityPolicy(nonce: string, isSecure: boolean, ancestors: readonly string[] = []): string {
  const identityProvider = new URL(env().OIDC_ISSUER).origin;
  // `next dev` uses eval and a WebSocket; a build uses neither.
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
    frameAncestorsDirective(ancestors),
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
    "report-to csp",
    `report-uri ${paths.cspReport}`,
  ];
  return directives.join("; ");
}

/** Who may frame a document. */
export function frameAncestorsDirective(ancestors: readonly string[]): string {
  return `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(" ")}`;
}
