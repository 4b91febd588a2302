import type { Account } from "./accounts.ts";
import { type ApiResponse, errorResponse, unauthorizedResponse } from "./api-response.ts";
import type { Habits } from "./habits/habits.ts";
import { apiPrefix, routes } from "./routes/route-table.ts";
import type { SavedFilter } from "./rules/saved-filters.ts";
import type { SessionStore } from "./session-store.ts";
import type { Settings } from "./settings.ts";

/** Everything the response to a call depends on. */
export interface ApiCall {
  readonly method: string;
  readonly url: URL;
  readonly account: Account | null;
  readonly settings: Settings;
  readonly habits: Habits;
  readonly savedFilters: readonly SavedFilter[];
  readonly seed: number;
  readonly nowMs: number;
  storeOf(account: Account): SessionStore;
}

/** Responds to a call. Without a valid key, every path of the API is 401, even one that doesn't exist. */
export function handleCall({ method, url, account, storeOf, ...rest }: ApiCall): ApiResponse {
  if (!url.pathname.startsWith(apiPrefix)) {
    return errorResponse({ status: 404, name: "NotFound", message: "Nothing here." });
  }
  if (account === null) return unauthorizedResponse();
  const found = routes.get(url.pathname);
  if (found === undefined) return errorResponse({ status: 404, name: "NotFound", message: "No such resource." });
  if (method !== "GET") return errorResponse({ status: 405, name: "MethodNotAllowed", message: "Use GET." });
  return found.route({ query: url.searchParams, account, store: storeOf(account), ...rest });
}

/** A 429 response. It has no `Retry-After` header, because Conviva documents none. */
export function tooManyRequests(message: string): ApiResponse {
  return errorResponse({ status: 429, name: "TooManyRequests", message });
}
