import { handOverSignIn } from "@/lib/server/embed/hand-over-sign-in";
import { gateway } from "@/lib/server/http/gateway";

/** `POST /api/embed/hand-over`: a one-time code with which a host's frame continues as the signed-in person. */
export const POST = gateway(({ ctx, request }) => handOverSignIn(ctx, request));
