import type { ApiError } from "./rules/api-error.ts";

/** A complete response that hasn't been sent yet, so that a fault can still alter it. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** Creates a JSON response. */
export function jsonResponse(status: number, value: unknown, headers: ApiResponse["headers"] = {}): ApiResponse {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  };
}

/** Creates an error response with the API's error body. */
export function errorResponse({ status, name, message }: ApiError): ApiResponse {
  return jsonResponse(status, { name, message });
}

/** Creates the response to a missing or wrong key, with the same body as the real API's gateway. */
export function unauthorizedResponse(): ApiResponse {
  return jsonResponse(401, { message: "Unauthorized" });
}
