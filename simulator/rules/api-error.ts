/** An error response. Its body is `{ name, message }`, as on the real API. */
export interface ApiError {
  readonly status: number;
  readonly name: string;
  readonly message: string;
}

/** A validated value, or the error to respond with. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ApiError };

/** Wraps a valid value. */
export function accept<Value>(value: Value): Checked<Value> {
  return { ok: true, value };
}

/** A 400 error: a parameter is malformed, missing or unknown. */
export function badRequest(message: string): { ok: false; error: ApiError } {
  return { ok: false, error: { status: 400, name: "BadRequest", message } };
}

/** A 422 error: the time range isn't allowed. The API documents 422 for this case only. */
export function rangeRejected(message: string): { ok: false; error: ApiError } {
  return { ok: false, error: { status: 422, name: "UnprocessableEntity", message } };
}
