import { setTimeout as wait } from "node:timers/promises";

/** Someone with a browser's cookies, who can sign in and out. `issuer` is the demo's identity provider. */
export function visitor({ appOrigin, issuer }) {
  const cookies = new Map();

  async function visit(url, init = {}) {
    const { hostname, port, pathname } = new URL(url);
    const isSent = (cookie) => cookie.host === `${hostname}:${port}` && pathname.startsWith(cookie.path);
    const cookie = [...cookies.values()].filter(isSent).map(({ pair }) => pair);
    const headers = { ...init.headers, cookie: cookie.join("; ") };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? "/";
      cookies.set(`${port} ${path} ${pair.split("=")[0]}`, { pair, path, host: `${hostname}:${port}` });
    }
    const location = response.headers.get("location");
    return location === null ? response : visit(new URL(location, url).href);
  }

  async function submit(response, extra = {}) {
    const html = await response.text();
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? response.url;
    const fields = [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
    const body = new URLSearchParams({ ...Object.fromEntries(fields), ...extra });
    return visit(new URL(action, response.url).href, { method: "POST", body });
  }

  return {
    async signIn(login) {
      const { csrfToken } = await (await visit(`${appOrigin}/api/auth/csrf`)).json();
      const body = new URLSearchParams({ csrfToken, callbackUrl: `${appOrigin}/signed-in`, json: "true" });
      const { url } = await (await visit(`${appOrigin}/api/auth/signin/oidc`, { method: "POST", body })).json();
      const page = await visit(url);
      let answer = await visit(page.url, { method: "POST", body: new URLSearchParams({ login }) });
      // The provider first signs out whoever was signed in, with a form that a browser submits itself.
      if (answer.url.startsWith(issuer)) answer = await submit(answer);
      if (!answer.url.startsWith(appOrigin)) throw new Error(`Signing in ended at ${new URL(answer.url).pathname}`);
    },
    signOutAtProvider: async () => submit(await visit(`${issuer}/session/end`), { logout: "yes" }),
    post: (path) => visit(`${appOrigin}${path}`, { method: "POST", headers: { origin: appOrigin } }),
    /** The app's cookies, as someone would copy them. */
    copied: () =>
      [...cookies.values()]
        .filter(({ host }) => host === new URL(appOrigin).host)
        .map(({ pair }) => pair)
        .join("; "),
  };
}

/** When an instance first refuses a copied cookie, on the clock of `performance.now()`. */
export async function firstRefusalAtMs(origin, cookie, timeoutMs = 15_000) {
  const giveUpAtMs = performance.now() + timeoutMs;
  while (performance.now() < giveUpAtMs) {
    const { status } = await fetch(`${origin}/api/sign-in/remaining`, { headers: { cookie } });
    if (status === 401) break;
    if (status !== 200) throw new Error(`The app answered ${status}.`);
    await wait(25);
  }
  return performance.now();
}
