/** An answer that says no, in the body the API is known to use: `{ name, message }`. */
export interface ApiError {
  readonly status: number;
  readonly name: string;
  readonly message: string;
}

/** Either the value, or the answer to give instead. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ApiError };

/** A passed check. */
export function accept<Value>(value: Value): Checked<Value> {
  return { ok: true, value };
}

/** A parameter that is wrong in itself. */
export function badRequest(message: string): { ok: false; error: ApiError } {
  return { ok: false, error: { status: 400, name: "BadRequest", message } };
}

/** A time range beyond the limits, the one case the API documents as 422. */
export function rangeRejected(message: string): { ok: false; error: ApiError } {
  return { ok: false, error: { status: 422, name: "UnprocessableEntity", message } };
}
