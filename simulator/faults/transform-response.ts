import { type ApiResponse, jsonResponse, unauthorizedResponse } from "../api-response.ts";
import { createRandom } from "../random.ts";
import type { Fault } from "./fault.ts";

const html = "<!doctype html><html><head><title>502</title></head><body><h1>Bad gateway</h1></body></html>";

/** Returns the response that replaces the normal one; null if the fault only affects how a response is sent. */
export function transformResponse(fault: Fault, normalResponse: () => ApiResponse): ApiResponse | null {
  switch (fault.kind) {
    case "rate-limited": {
      const retryAfter = fault.retryAfter ?? fault.retryAfterSeconds?.toString();
      const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
      return jsonResponse(429, { name: "TooManyRequests", message: "Too many requests." }, headers);
    }
    case "status":
      return statusResponse(fault.status, fault.body, fault.contentType);
    case "unauthorized":
      return unauthorizedResponse();
    case "forbidden":
      return jsonResponse(403, { name: "Forbidden", message: "This account has no access." });
    case "html":
      return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: html };
    case "empty":
      return { status: 200, headers: { "content-type": "application/json" }, body: "" };
    case "empty-object":
      return jsonResponse(200, {});
    case "array":
      return jsonResponse(200, []);
    case "ok-with-error":
      return jsonResponse(200, { name: "Error", message: "Internal query failure." });
    case "deep":
      return { ...jsonResponse(200, null), body: `${"[".repeat(100_000)}${"]".repeat(100_000)}` };
    case "redirect":
      return { ...jsonResponse(fault.status ?? 302, {}), headers: { location: fault.location } };
    case "wrong-content-type":
      return withHeaders(normalResponse(), { "content-type": "text/plain; charset=iso-8859-1" });
    case "set-cookie":
      return withHeaders(normalResponse(), {
        "set-cookie": [fault.cookie ?? "session=stolen; Path=/; HttpOnly", "tracker=1"],
        "www-authenticate": 'Basic realm="upstream"',
        refresh: "0;url=https://evil.example/",
      });
    case "header-flood":
      return withHeaders(normalResponse(), { "x-flood": "x".repeat(1_000_000) });
    case "shuffled":
      return withSessions(normalResponse(), shuffle);
    case "duplicates":
      return withSessions(normalResponse(), (sessions) => [...sessions, ...sessions.slice(0, 3)]);
    default:
      return null;
  }
}

function statusResponse(status: number, body: string | undefined, contentType: string | undefined): ApiResponse {
  if (body === undefined) return jsonResponse(status, { name: "Error", message: `Status ${status}.` });
  return { status, headers: { "content-type": contentType ?? guessType(body) }, body };
}

function guessType(body: string): string {
  if (body.startsWith("<")) return "text/html";
  return /^[[{]/.test(body) ? "application/json" : "text/plain";
}

function withHeaders(response: ApiResponse, headers: ApiResponse["headers"]): ApiResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}

function withSessions(
  response: ApiResponse,
  change: (sessions: readonly unknown[]) => readonly unknown[],
): ApiResponse {
  const body: unknown = JSON.parse(response.body);
  if (typeof body !== "object" || body === null || !("sessions" in body) || !Array.isArray(body.sessions))
    return response;
  return { ...response, body: JSON.stringify({ ...body, sessions: change(body.sessions) }) };
}

/** Shuffles sessions. The order only depends on their number, so it's the same every time. */
function shuffle(sessions: readonly unknown[]): readonly unknown[] {
  const random = createRandom("shuffle", sessions.length);
  return sessions
    .map((session) => ({ session, place: random.next() }))
    .sort((left, right) => left.place - right.place)
    .map(({ session }) => session);
}
