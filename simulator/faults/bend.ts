import { type Answer, jsonAnswer, unauthorizedAnswer } from "../answer.ts";
import { createRandom } from "../random.ts";
import type { Fault } from "./fault.ts";

const html = "<!doctype html><html><head><title>502</title></head><body><h1>Bad gateway</h1></body></html>";

/** The answer a fault puts in the true one's place; null when the fault is about how it is sent. */
export function bend(fault: Fault, answer: () => Answer): Answer | null {
  switch (fault.kind) {
    case "rate-limited": {
      const retryAfter = fault.retryAfter ?? fault.retryAfterSeconds?.toString();
      const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
      return jsonAnswer(429, { name: "TooManyRequests", message: "Too many requests." }, headers);
    }
    case "status":
      return statusAnswer(fault.status, fault.body, fault.contentType);
    case "unauthorized":
      return unauthorizedAnswer();
    case "forbidden":
      return jsonAnswer(403, { name: "Forbidden", message: "This account has no access." });
    case "html":
      return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: html };
    case "empty":
      return { status: 200, headers: { "content-type": "application/json" }, body: "" };
    case "empty-object":
      return jsonAnswer(200, {});
    case "array":
      return jsonAnswer(200, []);
    case "ok-with-error":
      return jsonAnswer(200, { name: "Error", message: "Internal query failure." });
    case "deep":
      return { ...jsonAnswer(200, null), body: `${"[".repeat(100_000)}${"]".repeat(100_000)}` };
    case "redirect":
      return { ...jsonAnswer(fault.status ?? 302, {}), headers: { location: fault.location } };
    case "wrong-content-type":
      return withHeaders(answer(), { "content-type": "text/plain; charset=iso-8859-1" });
    case "set-cookie":
      return withHeaders(answer(), {
        "set-cookie": [fault.cookie ?? "session=stolen; Path=/; HttpOnly", "tracker=1"],
        "www-authenticate": 'Basic realm="upstream"',
        refresh: "0;url=https://evil.example/",
      });
    case "header-flood":
      return withHeaders(answer(), { "x-flood": "x".repeat(1_000_000) });
    case "shuffled":
      return withSessions(answer(), shuffle);
    case "duplicates":
      return withSessions(answer(), (sessions) => [...sessions, ...sessions.slice(0, 3)]);
    default:
      return null;
  }
}

function statusAnswer(status: number, body: string | undefined, contentType: string | undefined): Answer {
  if (body === undefined) return jsonAnswer(status, { name: "Error", message: `Status ${status}.` });
  return { status, headers: { "content-type": contentType ?? guessType(body) }, body };
}

function guessType(body: string): string {
  if (body.startsWith("<")) return "text/html";
  return /^[[{]/.test(body) ? "application/json" : "text/plain";
}

function withHeaders(answer: Answer, headers: Answer["headers"]): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

function withSessions(answer: Answer, change: (sessions: readonly unknown[]) => readonly unknown[]): Answer {
  const body: unknown = JSON.parse(answer.body);
  if (typeof body !== "object" || body === null || !("sessions" in body) || !Array.isArray(body.sessions))
    return answer;
  return { ...answer, body: JSON.stringify({ ...body, sessions: change(body.sessions) }) };
}

/** The same disorder for the same number of sessions. */
function shuffle(sessions: readonly unknown[]): readonly unknown[] {
  const random = createRandom("shuffle", sessions.length);
  return sessions
    .map((session) => ({ session, place: random.next() }))
    .sort((left, right) => left.place - right.place)
    .map(({ session }) => session);
}
