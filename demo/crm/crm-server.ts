import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import type { JWK } from "jose";
import { crmHostIds } from "./crm-hosts.ts";
import { crmAgent, signLaunchToken } from "./launch-token.ts";
import { tickets } from "./tickets.ts";

/** Port 0 picks a free port. `key` signs the launch tokens. */
export type CrmOptions = Readonly<{ port: number; deskOrigin: string; key: JWK }>;

export type Crm = Readonly<{ origin: string; close(): Promise<void> }>;

const files = {
  "/": ["index.html", "text/html; charset=utf-8"],
  "/crm.css": ["crm.css", "text/css; charset=utf-8"],
  "/crm.js": ["crm.js", "text/javascript; charset=utf-8"],
  "/mark.svg": ["mark.svg", "image/svg+xml"],
} as const;

/**
 * Starts a small ticket desk on loopback that embeds Viewer Desk. It runs on 127.0.0.1 and the app on `localhost`, so for
 * the browser they are two sites, as in production. Its agent is always signed in, and nothing is saved.
 */
export async function startCrm({ port, deskOrigin, key }: CrmOptions): Promise<Crm> {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`;
  const headers = headersOf(deskOrigin);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = `${request.method} ${request.url?.replace(/\?.*/, "")}`;
    const send = (status: number, type: string, body: string | Buffer) =>
      response.writeHead(status, { ...headers, "content-type": type }).end(body);
    const sendJson = (content: unknown) => send(200, "application/json", JSON.stringify(content));

    // A name of somebody else's that resolves to this address makes their page "same-origin" here.
    if (request.headers.host !== new URL(origin).host) return void send(421, "text/plain", "Misdirected request");
    for (const [url, [file, type]] of Object.entries(files)) {
      if (route === `GET ${url}`)
        return void send(200, type, readFileSync(path.join(import.meta.dirname, "site", file)));
    }
    if (route === "GET /health") return void send(200, "text/plain", "ok");
    if (route === "GET /crm.json") return void sendJson({ deskOrigin, hosts: crmHostIds, agent: crmAgent, tickets });
    // A real CRM would check its own sign-in here, and that the request is its own page's.
    if (route === "POST /launch-token" && request.headers["sec-fetch-site"] === "same-origin") {
      const nowSeconds = Math.floor(Date.now() / 1000);
      return void sendJson({ token: await signLaunchToken(key, { deskOrigin, crmOrigin: origin, nowSeconds }) });
    }
    send(404, "text/plain", "Not found");
  }

  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What a host page needs to allow: the desk's script, its frame, and the form that launches it. */
function headersOf(deskOrigin: string) {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${deskOrigin}/embed/host.js`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `frame-src ${deskOrigin}`,
    `form-action ${deskOrigin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "cache-control": "no-store",
    "content-security-policy": policy.join("; "),
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
  };
}
