import type { Role } from "@/lib/domain/access/role";

declare module "next-auth" {
  interface User {
    role: Role | null;
  }
  interface Session {
    actor: { subject: string; name: string; role: Role | null; signIn: string };
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    role?: Role | null;
    signedInAtMs?: number;
  }
}
