import { startIdentityProvider } from "./identity-provider.ts";

const { IDENTITY_PORT = "4200", OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET = "", NEXTAUTH_URL = "" } = process.env;

if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !URL.canParse(NEXTAUTH_URL)) {
  console.error("Identity provider: set OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and NEXTAUTH_URL to the app's values.");
  process.exit(1);
}

const { issuer, close } = await startIdentityProvider({
  port: Number(IDENTITY_PORT),
  clientId: OIDC_CLIENT_ID,
  clientSecret: OIDC_CLIENT_SECRET,
  appOrigin: new URL(NEXTAUTH_URL).origin,
});
console.log(`Demo identity provider on ${issuer}`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => close().then(() => process.exit(0)));
