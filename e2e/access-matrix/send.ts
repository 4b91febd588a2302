import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";

/** A request as it goes over the wire. `path` isn't normalised, unlike that of `fetch`. */
export type Sent = Readonly<{
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
}>;

export type Received = Readonly<{ status: number; contentType: string; location: string | null; body: string }>;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends a request and reads its answer. Follows no redirect. Status 0 means that the connection was closed. */
export async function send(origin: string, { method, path, headers, body }: Sent): Promise<Received> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const closed = () => resolve({ status: 0, contentType: "", location: null, body: "" });
    const sent = request({ agent, hostname, port, method, path, headers }, (response) => {
      const { statusCode = 0, headers: given } = response;
      const { "content-type": contentType = "", location = null } = given;
      text(response).then(
        (received) => resolve({ status: statusCode, contentType, location, body: received }),
        closed,
      );
    });
    sent.once("error", closed);
    sent.end(body ?? undefined);
  });
}
