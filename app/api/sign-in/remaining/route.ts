import { signInRoute } from "@/lib/server/http/gateway";
import { signIns } from "@/lib/server/sign-in/sign-ins";

/** `GET /api/sign-in/remaining`: how long the sign-in still lasts. Asking doesn't extend it. */
export const GET = signInRoute(async (signIn) => signIns().remaining(signIn), "always");

/** `POST /api/sign-in/remaining`: the person is active. Returns how long the sign-in then lasts. */
export const POST = signInRoute(
  async (signIn) => signIns().remaining(await signIns().noteActivity(signIn)),
  "always",
);
