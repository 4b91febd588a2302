import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright/test";
import { test as base } from "./fixtures";

type Period = Readonly<{ start: number; end: number }>;

/** A request for all sessions, answered by the test. */
export type OpenedStream = Readonly<{
  query: URLSearchParams;
  /** Sends events, one line each. */
  send: (...events: readonly object[]) => void;
  /** Ends the response; without an `end` event, the stream was cut off. */
  close: () => void;
  /** Breaks the connection. */
  cut: () => void;
  /** Resolves when the page has ended the request. */
  left: Promise<void>;
}>;

/** The route of all sessions, with the test in the server's place. */
class AllSessions {
  readonly #page: Page;
  readonly #waiting: ((opened: OpenedStream) => void)[] = [];
  readonly #opened: OpenedStream[] = [];
  #viewer = "";

  constructor(page: Page) {
    this.#page = page;
  }

  add(url: string, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    this.#viewer = pathname.replace(/\/sessions\/all$/u, "");
    response.writeHead(200, { "content-type": "application/x-ndjson" });
    response.flushHeaders();
    const left = new Promise<void>((resolve) => response.on("close", () => resolve()));
    const opened = {
      query: searchParams,
      send: (...events: readonly object[]) => {
        for (const event of events) response.write(`${JSON.stringify(event)}\n`);
      },
      close: () => void response.end(),
      cut: () => void response.destroy(),
      left,
    };
    const next = this.#waiting.shift();
    if (next === undefined) this.#opened.push(opened);
    else next(opened);
  }

  /** The next request of the page. */
  async next(): Promise<OpenedStream> {
    return this.#opened.shift() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** A period of the viewer who was asked for last as an event, with the sessions that the server has for it. */
  async arrived(period: Period): Promise<object> {
    const { columns, masked, skippedCount } = await this.#read("sessions", period);
    return { kind: "sessions", range: period, columns, masked, skippedCount };
  }

  /** The answer over a period as an event. */
  async answer(period: Period): Promise<object> {
    return { kind: "answer", answer: await this.#read("answer", period) };
  }

  async #read(route: string, { start, end }: Period): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.#page.request.get(`${this.#viewer}/${route}?from=${start}&to=${end}`);
    return answer.json();
  }
}

/** A period that failed, as an event. */
export function failed(range: Period): object {
  const problem = {
    ...{ type: "urn:viewer-desk:problem:upstream-timeout", title: "Conviva took too long", status: 504 },
    ...{ advice: "Retry.", instance: "urn:uuid:1" },
  };
  return { kind: "missing", period: { range, reason: "failed", problem } };
}

/** The last event. */
export function end(isComplete: boolean): object {
  return { kind: "end", asOf: Date.now(), sessionCount: 0, isComplete };
}

/** Tests that answer the page's requests for all sessions. */
export const test = base.extend<{ all: AllSessions }>({
  all: async ({ page }, use) => {
    const all = new AllSessions(page);
    const server = createServer(({ url = "" }, response) => all.add(url, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await page.route(/\/sessions\/all\?/u, (route) => {
      const { pathname, search } = new URL(route.request().url());
      return route.continue({ url: `http://127.0.0.1:${port}${pathname}${search}` });
    });
    await use(all);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});
