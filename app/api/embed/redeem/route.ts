import { redeem } from "@/lib/server/embed/embed-sign-in";
import { embedRoute } from "@/lib/server/http/gateway";

/** `POST /api/embed/redeem`: signs a frame in with a one-time code or a fresh launch token. */
export const POST = embedRoute(redeem);
