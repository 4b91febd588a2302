import type { IncomingHttpHeaders } from "node:http";

/** One call the simulator has seen; the `authorization` header is never kept. */
export interface LoggedRequest {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** The query as it came, and as it was read. */
  readonly queryString: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly headers: IncomingHttpHeaders;
}

/** The latest calls, oldest first. */
export interface RequestLog {
  write(entry: LoggedRequest): void;
  /** The calls about a viewer (by ID or address), or all. */
  read(subject: string | null): readonly LoggedRequest[];
  clear(subject: string | null): void;
}

const mostKept = 5000;

/** An empty log that forgets the oldest beyond 5,000 calls. */
export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  const isAbout = (entry: LoggedRequest, subject: string) =>
    [...(entry.query.viewer_id ?? []), ...(entry.query.viewer_ip ?? [])].includes(subject);
  return {
    write(entry) {
      entries.push(entry);
      if (entries.length > 2 * mostKept) entries = entries.slice(-mostKept);
    },
    read: (subject) =>
      subject === null
        ? entries.slice(-mostKept)
        : entries.filter((entry) => isAbout(entry, subject)).slice(-mostKept),
    clear(subject) {
      entries = subject === null ? [] : entries.filter((entry) => !isAbout(entry, subject));
    },
  };
}

/** The entry for a request; repeated parameters keep all their values. */
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
