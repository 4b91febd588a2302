import type { Sent } from "./send.ts";

/** Everybody who can send a request. `framed` is an agent in a host's frame. */
export const persons = ["signedOut", "withoutRole", "framed", "agent", "senior", "lead"] as const;
export type Person = (typeof persons)[number];

/** A route, and who may use it. */
export type GuardedRoute = Readonly<{
  /** The file that answers, from the project's root. */
  file: string;
  method: string;
  path: string;
  body?: string | null;
  /** Those for whom it answers; for everybody else it's as if it weren't there, or they aren't signed in. */
  allowed: readonly Person[];
  /** What only an answer to somebody allowed contains. */
  shows: RegExp;
  /** Whether everybody with a role gets an answer, though without what `shows` is. */
  isPart?: boolean;
  /** Whether an allowed request would change what other tests rely on, so that none is made. */
  isDestructive?: boolean;
}>;

/** What the routes are asked about. */
export type Subject = Readonly<{
  host: string;
  ref: string;
  sessionId: string;
  noteId: string;
  viewerId: string;
  title: string;
}>;

/** Route files that anybody may call: they check tokens of their own, or say nothing about anybody. */
export const openRoutes = [
  "app/api/auth/[...nextauth]/route.ts",
  "app/api/auth/backchannel-logout/route.ts",
  "app/api/csp-report/route.ts",
  "app/api/embed/launch/route.ts",
  "app/api/embed/redeem/route.ts",
  "app/api/embed/resume/route.ts",
  "app/api/health/live/route.ts",
  "app/api/health/ready/route.ts",
  "app/embed/page.tsx",
  "app/sign-in/page.tsx",
  "app/signed-in/page.tsx",
] as const;

const signedIn = ["withoutRole", "agent", "senior", "lead"] as const;
const withRole = ["agent", "senior", "lead"] as const;
/** Those with a role, also in a frame: what looks up or reads. */
const readers = ["agent", "senior", "lead", "framed"] as const;
const seniors = ["senior", "lead"] as const;

/** Every route that needs a sign-in or a role. */
export function guardedRoutes({ host, ref, sessionId, noteId, viewerId, title }: Subject): readonly GuardedRoute[] {
  const viewer = `/api/viewers/${ref}`;
  const viewerFile = "app/api/viewers/[ref]";
  const read = (name: string, query: string, shows: RegExp): GuardedRoute => ({
    ...{ file: `${viewerFile}/${name.replace(`/${sessionId}`, "/[id]")}/route.ts`, method: "GET" },
    ...{ path: `${viewer}/${name}?${query}`, allowed: readers, shows },
  });
  const post = (path: string, body: unknown = {}) => ({ method: "POST", path, body: JSON.stringify(body) });
  const now = Date.now();
  const sample = `kind=content&from=${now - 3_600_000}&to=${now}&limit=50&run=1`;
  const sampled = { id: sessionId, startedAt: now };
  const shownTitle = new RegExp(title.replaceAll(/[^\w ]/g, "."));
  return [
    { file: "app/(desk)/page.tsx", method: "GET", path: "/", allowed: withRole, shows: /Viewer ID or IP address/ },
    {
      ...{ file: "app/(desk)/viewers/[ref]/page.tsx", method: "GET", path: `/viewers/${ref}?days=7` },
      ...{ allowed: withRole, shows: shownTitle },
    },
    {
      ...{ file: "app/explore/errors/page.tsx", method: "GET", path: `/explore/errors?${sample}` },
      ...{ allowed: seniors, shows: /What they share/ },
    },
    { file: "app/lead/page.tsx", method: "GET", path: "/lead", allowed: ["lead"], shows: /Ada Agent/ },
    {
      ...{ file: "app/api/lead/look-ups.csv/route.ts", method: "GET", path: "/api/lead/look-ups.csv" },
      ...{ allowed: ["lead"], shows: /Ada Agent/ },
    },
    {
      ...{ file: "app/api/lead/searches/route.ts", ...post("/api/lead/searches"), body: "agent=somebody&period=30" },
      ...{ allowed: ["lead"], shows: /"location"/ },
    },
    {
      ...{ file: "app/explore/page.tsx", method: "GET", path: `/explore?${sample}` },
      ...{ allowed: seniors, shows: /A sample of/ },
    },
    {
      ...{ file: "app/api/explore/sessions/route.ts", method: "GET", path: `/api/explore/sessions?${sample}` },
      ...{ allowed: seniors, shows: /"isLimitReached"/ },
    },
    {
      ...{ file: "app/api/explore/queries/route.ts", ...post("/api/explore/queries") },
      ...{ body: "kind=content&window=1h&limit=50", allowed: seniors, shows: /"location"/ },
    },
    {
      // What it answers to seniors is in explore.spec.ts: only a sample says which sessions there are.
      ...{ file: "app/api/explore/details/route.ts", ...post(`/api/explore/details?${sample}`, sampled) },
      ...{ allowed: seniors, shows: /"fields"/, isDestructive: true },
    },
    {
      ...{ file: "app/api/explore/values/route.ts", method: "GET", path: "/api/explore/values?dimension=isp" },
      ...{ allowed: seniors, shows: /"values"/ },
    },
    { file: "app/api/lookups/route.ts", ...post("/api/lookups", { viewerId }), allowed: readers, shows: /"ref"/ },
    {
      ...{ file: "app/api/recent-lookups/route.ts", method: "GET", path: "/api/recent-lookups" },
      ...{ allowed: readers, shows: /"verdict/ },
    },
    {
      ...{ file: "app/api/recent-lookups/route.ts", method: "DELETE", path: "/api/recent-lookups" },
      ...{ allowed: withRole, shows: /^$/, isDestructive: true },
    },
    {
      ...{ file: "app/api/sign-in/remaining/route.ts", method: "GET", path: "/api/sign-in/remaining" },
      ...{ allowed: [...signedIn, "framed"], shows: /"remaining"/ },
    },
    {
      ...{ file: "app/api/sign-in/remaining/route.ts", ...post("/api/sign-in/remaining") },
      ...{ allowed: [...signedIn, "framed"], shows: /"remaining"/ },
    },
    {
      ...{ file: "app/api/sign-in/end/route.ts", ...post("/api/sign-in/end") },
      ...{ allowed: [...signedIn, "framed"], shows: /"ended"/, isDestructive: true },
    },
    {
      ...{ file: "app/api/sign-in/end-everywhere/route.ts", ...post("/api/sign-in/end-everywhere") },
      ...{ allowed: signedIn, shows: /"ended"/, isDestructive: true },
    },
    {
      ...{ file: "app/embed/handoff/page.tsx", method: "GET", path: `/embed/handoff?host=${host}` },
      ...{ allowed: withRole, shows: /Shown by/ },
    },
    {
      ...{ file: "app/api/embed/hand-over/route.ts", ...post("/api/embed/hand-over", { host }) },
      ...{ allowed: withRole, shows: /"shortCode"/ },
    },
    read("answer", "days=7", /"headline"/),
    read("summary", "days=7", /"summary"/),
    read("sessions", "days=7", shownTitle),
    read("sessions/all", `days=7&allUntil=${now}`, shownTitle),
    read(`sessions/${sessionId}`, "days=7", shownTitle),
    { ...read(`sessions/${sessionId}`, "days=7", /"raw":\{/), allowed: seniors, isPart: true },
    { ...read("answer", "days=7", /"goodwill":\{/), allowed: seniors, isPart: true },
    read("history", "days=30", /"kinds"/),
    read("others", `days=7&session=${sessionId}`, /"words"/),
    read("notes", "days=7", /"notes"/),
    { ...read("export", "days=7&format=csv", shownTitle), allowed: seniors },
    {
      ...{ file: `${viewerFile}/notes/route.ts`, ...post(`${viewer}/notes`, { body: "From the access matrix" }) },
      ...{ allowed: withRole, shows: /"notes"/ },
    },
    {
      ...{ file: `${viewerFile}/notes/[id]/route.ts`, ...post(`${viewer}/notes/${noteId}`, { body: "Changed" }) },
      ...{ method: "PATCH", allowed: ["agent"], shows: /"notes"/ },
    },
    {
      ...{ file: `${viewerFile}/notes/[id]/route.ts`, method: "DELETE", path: `${viewer}/notes/${noteId}` },
      ...{ allowed: ["agent", "lead"], shows: /"notes"/, isDestructive: true },
    },
    {
      ...{ file: `${viewerFile}/reveal/route.ts`, ...post(`${viewer}/reveal`, { reason: "caller-on-the-line" }) },
      ...{ allowed: withRole, shows: /"value"/ },
    },
  ];
}

/**
 * The plain request for a route, from one of our own pages.
 *
 * @param credentials - The header that says whose it is; none for nobody's.
 */
export function plainRequest(
  { method, path, body = null }: GuardedRoute,
  origin: string,
  credentials: Sent["headers"],
): Sent {
  const headers = {
    host: new URL(origin).host,
    ...credentials,
    ...(body === null ? {} : { "content-type": typeOf(body), "content-length": `${Buffer.byteLength(body)}` }),
    ...(path.startsWith("/api/") ? fromOurScript(origin) : {}),
  };
  return { method, path, body, headers };
}

function typeOf(body: string): string {
  return body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
}

function fromOurScript(origin: string): Sent["headers"] {
  return { origin, accept: "application/json", "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" };
}
