import type { IncomingHttpHeaders } from "node:http";

/** A logged request. The `authorization` header is never logged. */
export interface LoggedRequest {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** The query string as received. `query` holds its decoded parameters. */
  readonly queryString: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly headers: IncomingHttpHeaders;
}

/** The latest 5,000 requests, oldest first. */
export interface RequestLog {
  write(entry: LoggedRequest): void;
  /** Returns the requests about one viewer ID or IP address, or all if `subject` is null. */
  read(subject: string | null): readonly LoggedRequest[];
  /** Removes the requests about one viewer ID or IP address, or all if `subject` is null. */
  clear(subject: string | null): void;
}

const maxEntries = 5000;

/** Creates an empty log. */
export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  const isAbout = (entry: LoggedRequest, subject: string) =>
    [...(entry.query.viewer_id ?? []), ...(entry.query.viewer_ip ?? [])].includes(subject);
  return {
    write(entry) {
      entries.push(entry);
      if (entries.length > 2 * maxEntries) entries = entries.slice(-maxEntries);
    },
    read: (subject) =>
      subject === null
        ? entries.slice(-maxEntries)
        : entries.filter((entry) => isAbout(entry, subject)).slice(-maxEntries),
    clear(subject) {
      entries = subject === null ? [] : entries.filter((entry) => !isAbout(entry, subject));
    },
  };
}

/** Creates the log entry for a request. Repeated parameters keep all their values. */
export function loggedRequest(
  method: string,
  url: URL,
  { authorization: _secret, ...headers }: IncomingHttpHeaders,
  nowMs: number,
): LoggedRequest {
  const names = [...new Set(url.searchParams.keys())];
  return {
    at: new Date(nowMs).toISOString(),
    method,
    path: url.pathname,
    queryString: url.search.slice(1),
    query: Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)])),
    headers,
  };
}
