import { startSimulator } from "../server.ts";

const clientId = "test-key";
const clientSecret = "test-secret";

/** A response with its body already read. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body parsed as JSON; undefined if it isn't JSON. */
  readonly json: unknown;
}

/** A simulator in this process that is called over real HTTP. */
export interface TestSimulator {
  readonly origin: string;
  close(): Promise<void>;
  /** Calls an endpoint under `/insights/3.0/`. A null `key` sends no credentials. */
  get(path: string, query?: Query, init?: { key?: string | null; headers?: HeadersInit }): Promise<Reply>;
  /** Calls a route under `/_control/`. */
  control(method: string, path: string, body?: unknown): Promise<Reply>;
}

/** Query parameters. A list repeats the parameter. */
export type Query = Readonly<Record<string, string | number | readonly string[]>>;

/** Starts a simulator on a free port, with the given clock. */
export async function startTestSimulator(now: () => number = Date.now, seed = 1): Promise<TestSimulator> {
  const simulator = await startSimulator({ port: 0, host: "127.0.0.1", seed, clientId, clientSecret, now });
  const origin = `http://127.0.0.1:${simulator.port}`;
  return {
    origin,
    close: simulator.close,
    get: (path, query = {}, { key = clientId, headers = {} } = {}) => {
      const authorization = key === null ? {} : { authorization: basic(key, clientSecret) };
      const url = `${origin}/insights/3.0/${path}?${searchParams(query)}`;
      return ask(url, {
        redirect: "manual",
        headers: { ...authorization, ...Object.fromEntries(new Headers(headers)) },
      });
    },
    control: (method, path, body) =>
      ask(`${origin}/_control/${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

/** Returns the value of a Basic `Authorization` header. */
export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;
}

/**
 * Returns the sessions of a reply.
 *
 * @throws {TypeError} If the reply has no list of sessions.
 */
export function sessionsOf({ json }: Reply): readonly Record<string, unknown>[] {
  if (typeof json === "object" && json !== null && "sessions" in json && Array.isArray(json.sessions)) {
    return json.sessions;
  }
  throw new TypeError("The reply has no sessions.");
}

function searchParams(query: Query): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      (typeof value === "object" ? value : [value]).map((one) => [name, String(one)]),
    ),
  );
}

async function ask(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
