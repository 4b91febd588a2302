import { signInRoute } from "@/lib/server/http/gateway";
import { signIns } from "@/lib/server/sign-in/sign-ins";

/** `POST /api/sign-in/end`: ends this sign-in, also for a copy of its cookie. */
export const POST = signInRoute(async ({ id }) => ({ ended: await signIns().end({ id }, "sign-out") }), "always");
