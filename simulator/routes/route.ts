import type { Account } from "../accounts.ts";
import type { ApiResponse } from "../api-response.ts";
import type { Habits } from "../habits/habits.ts";
import type { SavedFilter } from "../rules/saved-filters.ts";
import type { SessionStore } from "../session-store.ts";
import type { Settings } from "../settings.ts";

/** Everything a route can use to build its response. */
export interface RouteRequest {
  readonly query: URLSearchParams;
  readonly account: Account;
  readonly store: SessionStore;
  readonly settings: Settings;
  readonly habits: Habits;
  readonly savedFilters: readonly SavedFilter[];
  /** Seeds what is drawn at random. */
  readonly seed: number;
  readonly nowMs: number;
}

/** Responds to requests for one endpoint. */
export type Route = (request: RouteRequest) => ApiResponse;
