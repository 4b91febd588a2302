import type { ApiError } from "./rules/api-error.ts";

/** A whole answer before it goes out, so that a fault can bend it first. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** An answer in JSON. */
export function jsonAnswer(status: number, value: unknown, headers: Answer["headers"] = {}): Answer {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  };
}

/** An answer that says no, in the API's own body. */
export function errorAnswer({ status, name, message }: ApiError): Answer {
  return jsonAnswer(status, { name, message });
}

/** The gateway's answer to a missing or wrong key, as seen on the real API. */
export function unauthorizedAnswer(): Answer {
  return jsonAnswer(401, { message: "Unauthorized" });
}
