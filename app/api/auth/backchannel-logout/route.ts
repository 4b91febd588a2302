import { backChannelLogout } from "@/lib/server/sign-in/back-channel-logout";

/** `POST /api/auth/backchannel-logout`: the identity provider ends sign-ins. */
export function POST(request: Request): Promise<Response> {
  return backChannelLogout(request);
}
