import type { Role } from "@/lib/domain/access/role";

declare module "next-auth" {
  interface User {
    role: Role | null;
    team: string | null;
    /** The identity provider's session; `null` if it names none. */
    providerSid: string | null;
  }
  interface Session {
    /** "" for a cookie from before sign-ins were recorded. */
    signInId: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    signInId?: string;
  }
}
