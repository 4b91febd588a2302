import { answerLaunch } from "@/lib/server/embed/answer-launch";

/** `POST /api/embed/launch`: a host starts the desk in a frame, with a signed form. */
export function POST(request: Request): Promise<Response> {
  return answerLaunch(request);
}
