import { type ApiResponse, jsonResponse } from "./api-response.ts";
import type { FaultRules } from "./faults/fault-rules.ts";
import type { RequestLog } from "./request-log.ts";
import type { SavedFilters } from "./rules/saved-filters.ts";
import { changeSettings, defaultSettings, type Settings } from "./settings.ts";
import { campus, household, incidents, stories } from "./stories.ts";

/** The state that the control routes read and change. */
export interface ControlState {
  readonly faults: FaultRules;
  readonly log: RequestLog;
  readonly savedFilters: SavedFilters;
  readonly anchorMs: number;
  settings: Settings;
}

/** Responds to `/_control/…`. These routes need no key and don't count towards the rate limits. */
export function handleControl(state: ControlState, method: string, url: URL, body: string): ApiResponse {
  const subject = url.searchParams.get("viewerId") ?? url.searchParams.get("viewerIp");
  switch (`${method} ${url.pathname.slice("/_control/".length)}`) {
    case "GET health":
      return jsonResponse(200, { status: "ok" });
    case "GET stories":
      return jsonResponse(200, { anchorMs: state.anchorMs, stories, household, campus, incidents });
    case "GET faults":
      return jsonResponse(200, state.faults.list());
    case "PUT faults":
      return addFaults(state, body);
    case "DELETE faults":
      state.faults.clear(subject);
      return jsonResponse(200, {});
    case "GET requests":
      return jsonResponse(200, state.log.read(subject));
    case "DELETE requests":
      state.log.clear(subject);
      return jsonResponse(200, {});
    case "GET saved-filters":
      return jsonResponse(200, state.savedFilters.list());
    case "PUT saved-filters":
      return putSavedFilters(state, body);
    case "DELETE saved-filters":
      state.savedFilters.remove(url.searchParams.get("id"));
      return jsonResponse(200, {});
    case "GET settings":
      return jsonResponse(200, state.settings);
    case "PUT settings":
      return putSettings(state, body);
    case "DELETE settings":
      state.settings = defaultSettings;
      return jsonResponse(200, state.settings);
    default:
      return jsonResponse(404, { name: "NotFound", message: "No such control route." });
  }
}

function addFaults({ faults }: ControlState, body: string): ApiResponse {
  const ids = faults.add(parse(body));
  if (ids !== null) return jsonResponse(200, { ids });
  return jsonResponse(400, { name: "BadRequest", message: "Send an array of { match?, fault, times?, skip? }." });
}

function putSavedFilters({ savedFilters }: ControlState, body: string): ApiResponse {
  if (savedFilters.put(parse(body))) return jsonResponse(200, {});
  return jsonResponse(400, { name: "BadRequest", message: "Send an array of { id, name, dimensions }." });
}

function putSettings(state: ControlState, body: string): ApiResponse {
  const changed = changeSettings(state.settings, parse(body));
  if (changed === null) return jsonResponse(400, { name: "BadRequest", message: "Unknown setting or wrong type." });
  state.settings = changed;
  return jsonResponse(200, changed);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
