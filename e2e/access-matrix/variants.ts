import type { Sent } from "./send.ts";

/** A way to ask for the same thing that has got past the checks of other applications. */
export type Variant = Readonly<{ name: string; apply: (plain: Sent) => Sent }>;

const addressVariants: readonly Variant[] = addresses({
  "ends in .rsc": (path) => `${path}.rsc`,
  "ends in .json": (path) => `${path}.json`,
  "a segment's prefetch": (path) => `${path}.segments/_tree.segment.rsc`,
  "a page's segment": (path) => `${path}.segments/!KGRlc2sp.segment.rsc`,
  "data of a page": (path) => `/_next/data/build-id${path}.json`,
  "ends in a slash": (path) => `${path}/`,
  "ends in a dot": (path) => `${path}.`,
  "ends in an encoded space": (path) => `${path}%20`,
  "begins with two slashes": (path) => `/${path}`,
  "two slashes inside": (path) => path.replace(/(.)\//, "$1//"),
  "an encoded slash": (path) => path.replace(/(.)\/(?!.*\/)/, "$1%2f"),
  "a backslash": (path) => path.replace(/(.)\/(?!.*\/)/, "$1\\"),
  "an encoded letter": (path) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  "encoded twice": (path) => path.replace(/[a-z]/, (letter) => `%25${letter.charCodeAt(0).toString(16)}`),
  "capital letters": (path) => path.toUpperCase(),
  "a dot segment": (path) => `/.${path}`,
  "up from a static folder": (path) => `/_next/static/../..${path}`,
  "up from an open route": (path) => `/api/health/live/../../..${path}`,
  "up, with a parameter": (path) => `/api/health/..;/..${path}`,
  "a path parameter": (path) => `${path};x=1`,
  "a fragment": (path) => `${path}%23/api/health/live`,
  "a zero byte": (path) => `${path}%00`,
  "a broken escape": (path) => `${path}%ff`,
});

const requestVariants: readonly Variant[] = [
  ...queries({
    "asks for a payload": "_rsc=1ld0r",
    "a locale": "__nextLocale=en",
    "an internal parameter": "nxtPref=x&nextInternalLocale=en",
    "a method": "_method=GET",
  }),
  ...headers({
    "a subrequest": { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    "a subrequest of the middleware": {
      "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware",
    },
    "a subrequest of src": {
      "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware",
    },
    "a subrequest's id": { "x-middleware-subrequest-id": "00000000000000000000000000000000" },
    "a prefetch of the middleware": { "x-middleware-prefetch": "1" },
    "an answer of the middleware": { "x-middleware-next": "1", "x-middleware-rewrite": "/api/health/live" },
    "overridden headers": {
      "x-middleware-override-headers": "cookie",
      "x-middleware-request-cookie": "role=lead",
    },
    "a matched path": { "x-matched-path": "/api/health/live", "x-now-route-matches": "1=live" },
    "an invoked path": { "x-invoke-path": "/api/health/live", "x-invoke-output": "/api/health/live" },
    "an invoked status": { "x-invoke-status": "200", "x-invoke-error": "{}" },
    "a data request": { "x-nextjs-data": "1" },
    "a payload": { rsc: "1" },
    "a prefetched payload": { rsc: "1", "next-router-prefetch": "1" },
    "a prefetched segment": {
      rsc: "1",
      "next-router-prefetch": "1",
      "next-router-segment-prefetch": "/_tree",
    },
    "a router's state": { rsc: "1", "next-router-state-tree": encodeURIComponent('["",{"children":["lead",{}]}]') },
    "an action": { "next-action": "0000000000000000000000000000000000000000" },
    "a rewritten path": { "x-nextjs-rewritten-path": "/lead", "x-nextjs-rewritten-query": "" },
    "a preview": { "x-prerender-revalidate": "1", "x-prerender-bypass-mode": "1" },
    "forwarded for loopback": { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1" },
    "a forwarded host": {
      "x-forwarded-host": "desk.example",
      "x-forwarded-proto": "https",
      "x-forwarded-port": "443",
    },
    "forwarded in the standard's words": { forwarded: "for=127.0.0.1;host=desk.example;proto=https" },
    "an original URL": { "x-original-url": "/api/health/live", "x-rewrite-url": "/api/health/live" },
    "another method": { "x-http-method-override": "GET", "x-method-override": "GET", "x-http-method": "GET" },
    "a proxy's user": {
      "x-forwarded-user": "lee",
      "x-forwarded-email": "lee.lead@example.com",
      "x-forwarded-groups": "care-leads",
      "remote-user": "lee",
    },
    "a bearer": { authorization: "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoibGVhZCJ9." },
    "basic credentials": { authorization: `Basic ${btoa("lee:lee")}` },
    "no fetch metadata": { "sec-fetch-site": "none", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
  }),
  withCookie("an unsigned sign-in", "__Host-cc.sid=eyJhbGciOiJub25lIn0.eyJyb2xlIjoibGVhZCJ9."),
  withCookie("a role", "role=lead; groups=care-leads"),
  withMethod("HEAD"),
  withMethod("OPTIONS"),
  withMethod("PUT"),
  {
    name: "as GET",
    apply: (plain) => ({ ...plain, method: "GET", body: null, headers: withoutBody(plain.headers) }),
  },
];

/**
 * Addresses and headers from advisories about Next.js and proxies: CVE-2025-29927 (`x-middleware-subrequest`),
 * CVE-2024-51479 and its relatives (`__nextLocale`, `_next/data`, segments of a page), and the usual rewrites of paths.
 */
export const variants: readonly Variant[] = [
  ...addressVariants,
  ...requestVariants,
  ...addressVariants.flatMap((address) =>
    headers({
      payload: { rsc: "1", "next-router-prefetch": "1" },
      subrequest: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    }).map((header) => ({
      name: `${address.name}, with a ${header.name}`,
      apply: (plain: Sent) => header.apply(address.apply(plain)),
    })),
  ),
];

function addresses(changes: Readonly<Record<string, (path: string) => string>>): readonly Variant[] {
  return Object.entries(changes).map(([name, change]) => ({
    name,
    apply(plain) {
      const [path = "", query] = plain.path.split("?");
      return { ...plain, path: change(path) + (query === undefined ? "" : `?${query}`) };
    },
  }));
}

function queries(added: Readonly<Record<string, string>>): readonly Variant[] {
  return Object.entries(added).map(([name, query]) => ({
    name,
    apply: (plain) => ({ ...plain, path: `${plain.path}${plain.path.includes("?") ? "&" : "?"}${query}` }),
  }));
}

function headers(added: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly Variant[] {
  return Object.entries(added).map(([name, extra]) => ({
    name,
    apply: (plain) => ({ ...plain, headers: { ...plain.headers, ...extra } }),
  }));
}

/** A cookie before the person's own ones. */
function withCookie(name: string, cookie: string): Variant {
  const joined = ({ cookie: own }: Sent["headers"]) => (own === undefined ? cookie : `${cookie}; ${own}`);
  return { name, apply: (plain) => ({ ...plain, headers: { ...plain.headers, cookie: joined(plain.headers) } }) };
}

function withMethod(method: string): Variant {
  return { name: method, apply: (plain) => ({ ...plain, method }) };
}

function withoutBody(given: Sent["headers"]): Sent["headers"] {
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => name !== "content-type" && name !== "content-length"),
  );
}
