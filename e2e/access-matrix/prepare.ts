import type { Subject } from "./routes.ts";
import { type Sent, send } from "./send.ts";

/** Looks a viewer with trouble up and leaves a note as the agent, so that there is something to get at. */
export async function prepareSubject(
  origin: string,
  agentCookie: string,
  viewerId: string,
): Promise<Omit<Subject, "host">> {
  const { host } = new URL(origin);
  const json = { host, origin, cookie: agentCookie, "content-type": "application/json" };
  async function ask(method: string, path: string, body: unknown = null): Promise<Record<string, unknown>> {
    const sent = body === null ? null : JSON.stringify(body);
    const length = sent === null ? {} : { "content-length": `${Buffer.byteLength(sent)}` };
    const answer = await send(origin, { method, path, headers: { ...json, ...length }, body: sent });
    if (answer.status !== 200) throw new Error(`${method} answered ${answer.status}`);
    return JSON.parse(answer.body);
  }
  const { ref } = await ask("POST", "/api/lookups", { viewerId });
  const answer = await ask("GET", `/api/viewers/${ref}/answer?days=7`);
  const { notes } = await ask("POST", `/api/viewers/${ref}/notes`, { body: "Before the access matrix" });
  const [sessionId] = answer.evidence as readonly string[];
  const [note] = notes as readonly Readonly<{ id: string }>[];
  const detail = await ask("GET", `/api/viewers/${ref}/sessions/${encodeURIComponent(sessionId ?? "")}?days=7`);
  if (sessionId === undefined || note === undefined) throw new Error("There is nothing to ask about.");
  return { ref: String(ref), sessionId, noteId: note.id, viewerId, title: titleOf(detail) };
}

function titleOf(detail: unknown): string {
  const [, title] = /"asset":"([^"]+)"/.exec(JSON.stringify(detail)) ?? [];
  if (title === undefined) throw new Error("The session has no title.");
  return title;
}

/** A frame's sign-in that the agent handed over to a host, as the header that says whose it is. */
export async function signInFramed(origin: string, agentCookie: string, host: string): Promise<Sent["headers"]> {
  async function ask(path: string, headers: Sent["headers"], body: unknown): Promise<Record<string, unknown>> {
    const sent = JSON.stringify(body);
    const common = { host: new URL(origin).host, origin, "content-type": "application/json" };
    const length = { "content-length": `${Buffer.byteLength(sent)}` };
    const answer = await send(origin, {
      ...{ method: "POST", path, body: sent },
      headers: { ...common, ...length, ...headers },
    });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return JSON.parse(answer.body);
  }
  const { code } = await ask("/api/embed/hand-over", { cookie: agentCookie }, { host });
  const ownScript = { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "x-viewer-desk": "embed" };
  const { bearer } = await ask("/api/embed/redeem", ownScript, { code, host });
  return { authorization: `Bearer ${bearer}` };
}
