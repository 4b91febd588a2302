import type { Account } from "../accounts.ts";
import type { Answer } from "../answer.ts";
import type { Settings } from "../settings.ts";
import type { World } from "../world.ts";

/** What a route may look at. */
export interface RouteRequest {
  readonly query: URLSearchParams;
  readonly account: Account;
  readonly world: World;
  readonly settings: Settings;
  readonly nowMs: number;
}

/** Answers one endpoint. */
export type Route = (request: RouteRequest) => Answer;
