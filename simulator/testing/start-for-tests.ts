import { startSimulator } from "../server.ts";

const clientId = "test-key";
const clientSecret = "test-secret";

/** An answer as a test wants to look at it. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body read as JSON; undefined when it is none. */
  readonly json: unknown;
}

/** A simulator in this process, and ways to ask it over real HTTP. */
export interface TestSimulator {
  readonly origin: string;
  close(): Promise<void>;
  /** Calls an endpoint below `/insights/3.0/`. */
  get(path: string, query?: Query, init?: { key?: string | null; headers?: HeadersInit }): Promise<Reply>;
  control(method: string, path: string, body?: unknown): Promise<Reply>;
}

/** Query parameters; a list repeats its name. */
export type Query = Readonly<Record<string, string | number | readonly string[]>>;

/** Starts a simulator on a free port with a clock of the test's own. */
export async function startForTests(now: () => number = Date.now, seed = 1): Promise<TestSimulator> {
  const simulator = await startSimulator({ port: 0, host: "127.0.0.1", seed, clientId, clientSecret, now });
  const origin = `http://127.0.0.1:${simulator.port}`;
  return {
    origin,
    close: simulator.close,
    get: (path, query = {}, { key = clientId, headers = {} } = {}) => {
      const authorization = key === null ? {} : { authorization: basic(key, clientSecret) };
      const url = `${origin}/insights/3.0/${path}?${searchOf(query)}`;
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

/** The value of a Basic `Authorization` header. */
export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;
}

/** The sessions of a reply; fails when there are none to read. */
export function sessionsOf({ json }: Reply): readonly Record<string, unknown>[] {
  if (typeof json === "object" && json !== null && "sessions" in json && Array.isArray(json.sessions)) {
    return json.sessions;
  }
  throw new TypeError("The reply has no sessions.");
}

function searchOf(query: Query): URLSearchParams {
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
