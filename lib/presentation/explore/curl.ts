/** A request to Conviva, as its path and its query string are sent. */
export type CurlRequest = Readonly<{ origin: string; path: string; query: string }>;

/**
 * A request as a command for a POSIX shell. The key isn't in it: the shell takes it from the environment. `--globoff` because
 * cURL would expand brackets.
 */
export function curlCommand({ origin, path, query }: CurlRequest): string {
  const url = shellQuoted(`${origin.replace(/\/$/u, "")}${path}?${query}`);
  return `curl --fail-with-body --globoff --user "$CONVIVA_CLIENT_ID:$CONVIVA_CLIENT_SECRET" ${url}`;
}

/** A text as one word of a POSIX shell, whatever is in it. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
