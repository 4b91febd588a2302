import { signInRoute } from "@/lib/server/http/gateway";
import { signIns } from "@/lib/server/sign-in/sign-ins";

/** `POST /api/sign-in/end-everywhere`: ends every sign-in of the person, in every browser. */
export const POST = signInRoute(async ({ subject }) => ({ ended: await signIns().end({ subject }, "everywhere") }));
