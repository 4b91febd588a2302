import type { Page } from "playwright/test";

/** The headline that the fake desk sends for every look-up. */
export const fakeHeadline = "All 6 attempts on the Samsung TV failed to start.";
/** The note that its button sends. */
export const fakeNote = "Device or app.\nRestarted the TV.";

/** What the CRM sent to load the desk: form fields, or the query of the address. */
export type Launch = Readonly<Record<string, string>>;

/**
 * Replaces the framed desk by a page that speaks the message contract and nothing more. It lists what it received.
 *
 * @param deskOrigin - The app's origin.
 * @param hostOrigin - The only page that it talks to.
 * @returns The launches so far.
 */
export async function fakeDesk(page: Page, deskOrigin: string, hostOrigin: string): Promise<readonly Launch[]> {
  const launches: Launch[] = [];
  await page.route(
    (url) => url.origin === deskOrigin && /^\/(embed|api\/embed\/launch)$/.test(url.pathname),
    async (route) => {
      const request = route.request();
      const sent = request.method() === "POST" ? (request.postData() ?? "") : new URL(request.url()).search;
      launches.push(Object.fromEntries(new URLSearchParams(sent)));
      await route.fulfill({ contentType: "text/html", body: html(hostOrigin) });
    },
  );
  return launches;
}

function html(hostOrigin: string): string {
  return `<!doctype html><html lang="en"><title>Fake desk</title>
    <h1>Fake desk</h1>
    <button id="note">Insert note</button> <button id="auth">Need a sign-in</button>
    <ul id="received"></ul>
    <script>
      const send = (type, fields) =>
        parent.postMessage({ viewerDesk: 1, type, ...fields }, ${JSON.stringify(hostOrigin)});
      addEventListener("message", ({ source, origin, data }) => {
        if (source !== parent || origin !== ${JSON.stringify(hostOrigin)}) return;
        const { viewerDesk, type, ...fields } = data;
        const item = document.createElement("li");
        item.textContent = [viewerDesk, type, ...Object.entries(fields).flat()].join(" ");
        received.append(item);
        if (type === "lookup") {
          send("verdict", { verdict: "device", confidence: "high", headline: ${JSON.stringify(fakeHeadline)} });
        }
      });
      note.onclick = () => send("insert-note", { id: "7", text: ${JSON.stringify(fakeNote)}, format: "plain" });
      auth.onclick = () => send("need-auth", { reason: "expiring" });
      send("ready");
    </script>`;
}
