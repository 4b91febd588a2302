import { resume } from "@/lib/server/embed/embed-sign-in";
import { embedRoute } from "@/lib/server/http/gateway";

/** `POST /api/embed/resume`: the sign-in that a frame had before it was reloaded. */
export const POST = embedRoute(resume);
