/** The framed sign-in's. In this module's memory only: never in a store of the browser, an address or the query cache. */
let bearer: string | null = null;

/** Sends every later request as a framed sign-in; `null` as whoever the cookies say, as on every other page. */
export function setBearer(next: string | null): void {
  bearer = next;
}

/** The headers that a request of a framed sign-in needs; none on other pages. */
export function bearerHeaders(): Readonly<Record<string, string>> {
  return bearer === null ? {} : { authorization: `Bearer ${bearer}` };
}
