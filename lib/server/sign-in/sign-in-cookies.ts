import "server-only";
import type { CookieOption, CookiesOptions } from "next-auth";

/** How long a sign-in at the identity provider may take. */
const signingInSeconds = 600;

/**
 * The cookies of sign-ins at the app's own address. `__Host-` binds a cookie to this origin, so that no other subdomain can set it.
 * Browsers take it on loopback without https too.
 *
 * @param address - The app's, as agents type it.
 */
export function signInCookies(address: string): Partial<CookiesOptions> {
  const { protocol, hostname } = new URL(address);
  const secure = protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const cookie = (name: string, options: Partial<CookieOption["options"]> = {}): CookieOption => ({
    name: `${secure ? "__Host-" : ""}cc.${name}`,
    // Not "strict": the way back from the identity provider is a navigation from another site.
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, ...options },
  });
  const whileSigningIn = { maxAge: signingInSeconds };
  return {
    sessionToken: cookie("sid"),
    csrfToken: cookie("csrf", { sameSite: "strict" }),
    callbackUrl: cookie("callback", whileSigningIn),
    pkceCodeVerifier: cookie("pkce", whileSigningIn),
    state: cookie("state", whileSigningIn),
    nonce: cookie("nonce", whileSigningIn),
  };
}
