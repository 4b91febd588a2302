import type { Account } from "../accounts.ts";
import type { WireSession } from "../wire.ts";
import { accept, badRequest, type Checked } from "./api-error.ts";
import { dimensions } from "./dimensions.ts";
import { matchesSaved, type SavedFilter } from "./saved-filters.ts";

/** The status flags that samples can be filtered by. The API only documents `=true`. */
const statusFlags = [
  "is_exit_before_video_start",
  "is_video_start_failure",
  "is_video_start_failure_business",
  "is_video_start_failure_tech",
  "is_video_playback_failure",
  "is_video_playback_failure_business",
  "is_video_playback_failure_tech",
] as const;

/** Whether a session matches. */
export type SessionFilter = (session: WireSession) => boolean;

/** Returns how many of the account's concurrent requests a request counts as: one per filter, at least one. */
export function weightOf(query: URLSearchParams): number {
  return Math.max(1, [...query.keys()].filter(isFilterParameter).length);
}

/** Whether a parameter of the sample endpoints is a filter. */
export function isFilterParameter(name: string): boolean {
  return (
    dimensions.has(name) ||
    name.startsWith("tag_") ||
    name === "filter_id" ||
    name === "session_id" ||
    statusFlags.some((flag) => flag === name)
  );
}

/**
 * Reads all filters of a request. A session must match every parameter, with any of its values, case-sensitively.
 * A saved filter can't be combined with dimensions. The account must have the dimensions and custom tags.
 */
export function readSampleFilter(
  query: URLSearchParams,
  account: Pick<Account, "hasDimension">,
  savedFilters: readonly SavedFilter[],
): Checked<SessionFilter> {
  const filters: SessionFilter[] = [];
  const saved = query.getAll("filter_id");
  const names = [...new Set(query.keys())];
  const dimensional = names.filter((name) => dimensions.has(name) || name.startsWith("tag_"));
  const lacking = dimensional.find((name) => !account.hasDimension(name));
  if (lacking !== undefined) return badRequest(`${lacking.slice(0, 60)} is not a dimension of this account.`);
  if (saved.length > 1) return badRequest("filter_id expects only one value.");
  if (saved.length > 0 && dimensional.length > 0)
    return badRequest("A request can have either filter_id or dimensional filters, not both.");
  for (const id of saved) {
    const filter = savedFilters.find((candidate) => candidate.id === id);
    if (filter === undefined) return badRequest("filter_id is not the id of a saved filter.");
    filters.push((session) => matchesSaved(filter, session));
  }
  for (const name of dimensional) filters.push(dimensionFilter(name, new Set(query.getAll(name))));
  for (const flag of statusFlags) {
    const values = query.getAll(flag);
    if (values.some((value) => value !== "true")) return badRequest(`${flag} can only be true.`);
    if (values.length > 0) filters.push((session) => session.status_info[flag]);
  }
  const sessionIds = query.getAll("session_id");
  if (sessionIds.length > 0) filters.push((session) => sessionIds.includes(session.session_id));
  return accept((session) => filters.every((matches) => matches(session)));
}

function dimensionFilter(name: string, wanted: ReadonlySet<string>): SessionFilter {
  const dimension = dimensions.get(name);
  if (dimension !== undefined) return (session) => dimension.read(session).some((value) => wanted.has(value));
  const tag = name.slice("tag_".length);
  return (session) => wanted.has(session.tags.custom_tags[tag] ?? "");
}
