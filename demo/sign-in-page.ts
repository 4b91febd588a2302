import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { people } from "./people.ts";

/** An HTML page of the identity provider and its response headers. */
export type Page = { readonly html: string; readonly headers: Readonly<Record<string, string>> };

/**
 * Renders the page on which a person is chosen: one form for each, no JavaScript.
 *
 * @param action - The URL the forms post to.
 * @param appOrigin - Sign-in redirects here. The content security policy must allow it, because browsers also
 *   check the redirects of a form.
 */
export function signInPage(action: string, appOrigin: string): Page {
  const choices = people.map(
    ({ login, name, role }) => `
      <li><form method="post" action="${escapeHtml(action)}">
        <button name="login" value="${escapeHtml(login)}" aria-describedby="about-${escapeHtml(login)}">Continue as ${escapeHtml(name)}</button>
        <span id="about-${escapeHtml(login)}">${escapeHtml(role)}</span>
      </form></li>`,
  );
  return page(
    "Choose an account",
    `<p>This is the demo's identity provider. The accounts are fictional and need no password.</p>
    <ul>${choices.join("")}
    </ul>`,
    appOrigin,
  );
}

/** Renders a message with a link back to the app. `content` is inserted as HTML and must already be safe. */
export function messagePage(title: string, content: string, appOrigin: string): Page {
  return page(title, `${content}\n<p><a href="${escapeHtml(appOrigin)}">Back to Viewer Desk</a></p>`, appOrigin);
}

/** Sends a page and ends the response. */
export function sendPage(response: ServerResponse, status: number, { html, headers }: Page): void {
  response.writeHead(status, headers).end(html);
}

/** Escapes text for use between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

function page(title: string, content: string, appOrigin: string): Page {
  const nonce = randomBytes(18).toString("base64");
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escapeHtml(title)} · Demo identity provider</title>
    <style nonce="${nonce}">${styles}</style>
  </head>
  <body><main>
    <h1>${escapeHtml(title)}</h1>
    ${content}
  </main></body>
</html>
`;
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `form-action 'self' ${appOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    html,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": policy.join("; "),
      // With `no-referrer`, the browser would send the forms with the origin `null`.
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
    },
  };
}

const styles = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif;
    background: light-dark(#f4f5f7, #15171c); color: light-dark(#1c2230, #e8eaf0); }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
  main { box-sizing: border-box; width: min(26rem, 100vw - 2rem); margin: 1rem; padding: 1.75rem; border-radius: 0.75rem;
    background: light-dark(#fff, #1e2129); border: 1px solid light-dark(#d8dce4, #353a46); }
  h1 { margin: 0; font-size: 1.375rem; }
  ul { list-style: none; margin: 1.25rem 0 0; padding: 0; display: grid; gap: 0.875rem; }
  button { display: block; width: 100%; padding: 0.625rem 0.875rem; text-align: start; font: inherit; font-weight: 600;
    cursor: pointer; border-radius: 0.5rem; color: inherit; background: light-dark(#eef1f6, #2a2f3a);
    border: 1px solid light-dark(#737b8c, #858ea1); }
  button:hover { background: light-dark(#e1e6ef, #353b49); }
  :focus-visible { outline: 3px solid light-dark(#1f5fd0, #8ab4ff); outline-offset: 2px; }
  span { display: block; margin: 0.25rem 0.875rem 0; font-size: 0.875rem; color: light-dark(#545c6c, #aab1c0); }
  a { color: light-dark(#1f5fd0, #8ab4ff); }
`;
