import { type Answer, jsonAnswer } from "./answer.ts";
import type { FaultBook } from "./faults/fault-book.ts";
import type { RequestLog } from "./request-log.ts";
import { changeSettings, type Settings, usualSettings } from "./settings.ts";
import { household, incidents, stories } from "./stories.ts";

/** What the control routes may touch. */
export interface Controlled {
  readonly faults: FaultBook;
  readonly log: RequestLog;
  readonly anchorMs: number;
  settings: Settings;
}

/** Answers `/_control/…`, for tests and for people with curl; it needs no key and counts for no limit. */
export function answerControl(controlled: Controlled, method: string, url: URL, body: string): Answer {
  const subject = url.searchParams.get("viewerId") ?? url.searchParams.get("viewerIp");
  switch (`${method} ${url.pathname.slice("/_control/".length)}`) {
    case "GET health":
      return jsonAnswer(200, { status: "ok" });
    case "GET stories":
      return jsonAnswer(200, { anchorMs: controlled.anchorMs, stories, household, incidents });
    case "GET faults":
      return jsonAnswer(200, controlled.faults.list());
    case "PUT faults":
      return addFaults(controlled, body);
    case "DELETE faults":
      controlled.faults.clear(subject);
      return jsonAnswer(200, {});
    case "GET requests":
      return jsonAnswer(200, controlled.log.read(subject));
    case "DELETE requests":
      controlled.log.clear(subject);
      return jsonAnswer(200, {});
    case "GET settings":
      return jsonAnswer(200, controlled.settings);
    case "PUT settings":
      return putSettings(controlled, body);
    case "DELETE settings":
      controlled.settings = usualSettings;
      return jsonAnswer(200, controlled.settings);
    default:
      return jsonAnswer(404, { name: "NotFound", message: "No such control route." });
  }
}

function addFaults({ faults }: Controlled, body: string): Answer {
  const ids = faults.add(parse(body));
  if (ids !== null) return jsonAnswer(200, { ids });
  return jsonAnswer(400, { name: "BadRequest", message: "Send an array of { match?, fault, times?, skip? }." });
}

function putSettings(controlled: Controlled, body: string): Answer {
  const changed = changeSettings(controlled.settings, parse(body));
  if (changed === null) return jsonAnswer(400, { name: "BadRequest", message: "Unknown setting or wrong type." });
  controlled.settings = changed;
  return jsonAnswer(200, changed);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
