import NextAuth from "next-auth";
import { signInOptions } from "@/lib/server/sign-in/sign-in";
import { handleSignIn } from "@/lib/server/sign-in/sign-in-requests";

type Route = Readonly<{ params: Promise<{ nextauth: string[] }> }>;

/** next-auth's own routes: sign-in, callback, sign-out. */
async function handler(request: Request, route: Route): Promise<Response> {
  const { nextauth } = await route.params;
  return handleSignIn(request, nextauth, (checked) => NextAuth(checked as never, route as never, signInOptions()));
}

export { handler as GET, handler as POST };
