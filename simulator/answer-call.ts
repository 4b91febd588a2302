import type { Account } from "./accounts.ts";
import { type Answer, errorAnswer, unauthorizedAnswer } from "./answer.ts";
import { apiPrefix, routes } from "./routes/table.ts";
import type { Settings } from "./settings.ts";
import type { World } from "./world.ts";

/** All that decides the true answer to a call. */
export interface ApiCall {
  readonly method: string;
  readonly url: URL;
  readonly account: Account | null;
  readonly settings: Settings;
  readonly nowMs: number;
  worldOf(account: Account): World;
}

/** The true answer: 401 without a key on anything below the API, 404 for what it does not have. */
export function answerCall({ method, url, account, settings, nowMs, worldOf }: ApiCall): Answer {
  if (!url.pathname.startsWith(apiPrefix)) {
    return errorAnswer({ status: 404, name: "NotFound", message: "Nothing here." });
  }
  if (account === null) return unauthorizedAnswer();
  const found = routes.get(url.pathname);
  if (found === undefined) return errorAnswer({ status: 404, name: "NotFound", message: "No such resource." });
  if (method !== "GET") return errorAnswer({ status: 405, name: "MethodNotAllowed", message: "Use GET." });
  return found.route({ query: url.searchParams, account, world: worldOf(account), settings, nowMs });
}

/** The answer beyond one of the API's limits; it carries no `Retry-After`, as none is documented. */
export function tooManyRequests(message: string): Answer {
  return errorAnswer({ status: 429, name: "TooManyRequests", message });
}
