import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the upstream handles one call. */
export type Script = (response: ServerResponse, request: IncomingMessage) => void;

/** A call as received. */
export type Call = Readonly<{
  method: string;
  /** Path and query, byte for byte. */
  target: string;
  rawHeaders: readonly string[];
  /** Settles when the client or the script has closed the call. */
  closed: Promise<void>;
}>;

export type ScriptedUpstream = Readonly<{
  origin: string;
  /** Sets the scripts for the calls about one viewer, one per call; the last one repeats. */
  script: (viewer: string, ...scripts: readonly Script[]) => void;
  calls: (viewer: string) => readonly Call[];
  /** Settles when a call about the viewer has arrived. */
  nextCall: (viewer: string) => Promise<Call>;
  close: () => Promise<void>;
}>;

/** For calls without a viewer, such as discovery. */
export const noViewer = "";

/** A server on loopback that answers by script. Each viewer has its own scripts, so tests can overlap. */
export async function startScriptedUpstream(): Promise<ScriptedUpstream> {
  const scripts = new Map<string, readonly Script[]>();
  const calls = new Map<string, Call[]>();
  const waiting = new Map<string, (call: Call) => void>();

  const server = createServer({ keepAlive: true }, (request, response) => {
    const viewer = viewerOf(request.url ?? "");
    const call: Call = {
      method: request.method ?? "",
      target: request.url ?? "",
      rawHeaders: request.rawHeaders,
      closed: new Promise((resolve) => response.once("close", resolve)),
    };
    const known = [...(calls.get(viewer) ?? []), call];
    calls.set(viewer, known);
    const own = scripts.get(viewer) ?? [];
    const script = own[known.length - 1] ?? own.at(-1);
    if (script) script(response, request);
    else response.writeHead(599).end("no script");
    waiting.get(viewer)?.(call);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    script: (viewer, ...own) => {
      scripts.set(viewer, own);
      calls.set(viewer, []);
    },
    calls: (viewer) => calls.get(viewer) ?? [],
    nextCall: (viewer) => new Promise((resolve) => waiting.set(viewer, resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function viewerOf(target: string): string {
  const query = new URL(target, "http://upstream").searchParams;
  return query.get("viewer_id") ?? query.get("viewer_ip") ?? noViewer;
}
