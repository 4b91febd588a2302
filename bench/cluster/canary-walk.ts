import type { BrowserContext, Page } from "playwright";

export type Canary = Readonly<{ viewerId: string; viewerIp: string }>;

/** What a browser saw and kept, by where it was found. */
export type Traces = Record<"addresses" | "headers" | "pages" | "storage" | "console" | "downloads", string[]>;

/** Collects what goes over the wire and into the console of every page. */
export function collect(context: BrowserContext): Traces {
  const traces: Traces = { addresses: [], headers: [], pages: [], storage: [], console: [], downloads: [] };
  context.on("request", (request) => {
    traces.addresses.push(request.url(), request.headers().referer ?? "");
  });
  context.on("response", (response) => {
    traces.headers.push(JSON.stringify(response.headers()));
  });
  context.on("console", (message) => traces.console.push(message.text()));
  context.on("weberror", (thrown) => traces.console.push(thrown.error().message));
  return traces;
}

/** Notes what the browser keeps beside the page itself. */
async function keepStorage(page: Page, traces: Traces): Promise<void> {
  const kept = await page.evaluate(async () => [
    ...[
      location.href,
      document.title,
      document.referrer,
      document.cookie,
      window.name,
      JSON.stringify(history.state),
    ],
    ...[JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })],
    ...performance.getEntries().map(({ name }) => name),
    ...(await indexedDB.databases()).map(({ name = "" }) => name),
    ...(await caches.keys()),
  ]);
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${decodeURIComponent(value)}`);
  traces.storage.push(...kept, ...cookies);
}

/** An agent's call: everything that can be done with a viewer they typed. Returns the page's address. */
export async function walkAsAgent(page: Page, { viewerId, viewerIp }: Canary, traces: Traces): Promise<string> {
  const step = async (work: () => Promise<unknown>) => {
    await work();
    await page.waitForLoadState("networkidle");
    await keepStorage(page, traces);
  };
  const button = (name: string) => page.getByRole("button", { name, exact: true }).first();
  const box = page.getByRole("textbox", { name: "Viewer ID or IP address" });
  const lookUp = (text: string) => box.fill(text).then(() => box.press("Enter"));

  await step(() => lookUp(viewerId));
  await page.getByRole("region", { name: "Sessions", exact: true }).waitFor();
  const address = page.url();
  await step(() => page.getByRole("radio", { name: "7 days" }).click());
  await step(() =>
    page
      .getByRole("region", { name: "Sessions", exact: true })
      .getByRole("row")
      .nth(1)
      .getByRole("button")
      .first()
      .click(),
  );
  await step(() => button("All fields").click());
  await step(() => button("Ask about other viewers").click());
  await step(() => button("Compare two ranges").click());
  await step(() => page.getByRole("searchbox", { name: "Find in sessions" }).fill(viewerId));
  await step(() => page.getByRole("button", { name: "Clear filters" }).first().click());
  await step(async () => {
    const notes = page.getByRole("region", { name: "Hand-over notes" });
    await notes.getByRole("textbox", { name: "Note" }).fill("Reinstalled the app.");
    await notes.getByRole("button", { name: "Save note" }).click();
  });
  await step(() => button("Copy note").click());
  await step(() => page.emulateMedia({ media: "print" }));
  await step(() => page.emulateMedia({ media: "screen" }));
  await step(() => page.reload());
  await step(() => lookUp(viewerIp));
  await step(() =>
    page.getByRole("region", { name: "Viewers at this address" }).getByRole("listitem").first().waitFor(),
  );
  // Refused input: what was typed is in nobody's log.
  await step(() => lookUp(`${viewerIp}/33`));
  await step(() => lookUp(`${viewerId}\u0007`));
  await step(() => page.goBack());
  await step(() => page.goto(`${new URL(address).origin}/viewers/altered?days=7`));
  await step(() => page.goto(`${new URL(address).origin}/`));
  return address;
}

/** A colleague opens the link and sees masked identifiers only; the page's own text is searched too. */
export async function walkAsColleague(page: Page, address: string, traces: Traces): Promise<void> {
  const documents: Promise<string>[] = [];
  page.on("response", (response) => documents.push(response.text().catch(() => "")));
  await page.goto(address);
  await page.getByRole("region", { name: "Sessions", exact: true }).waitFor();
  await page.waitForLoadState("networkidle");
  await page
    .getByRole("region", { name: "Sessions", exact: true })
    .getByRole("row")
    .nth(1)
    .getByRole("button")
    .first()
    .click();
  await page.getByRole("button", { name: "All fields", exact: true }).first().click();
  await page.waitForLoadState("networkidle");
  traces.pages.push(...(await Promise.all(documents)), await page.content());
  await keepStorage(page, traces);
}

/** A lead searches the record for the viewer, and takes the file with them. */
export async function walkAsLead(page: Page, origin: string, { viewerId }: Canary, traces: Traces): Promise<void> {
  const documents: Promise<string>[] = [];
  page.on("response", (response) => documents.push(response.text().catch(() => "")));
  await page.goto(`${origin}/lead`);
  await page.waitForLoadState("networkidle");
  traces.pages.push(await page.content());
  const csv = await page.request.get(`${origin}/api/lead/look-ups.csv`);
  traces.downloads.push(await csv.text(), JSON.stringify(csv.headers()));
  const search = page
    .getByRole("main")
    .getByRole("searchbox")
    .or(page.getByRole("main").getByRole("textbox"))
    .first();
  await search.fill(viewerId);
  await search.press("Enter");
  await page.waitForURL(/search=/);
  await page.waitForLoadState("networkidle");
  await keepStorage(page, traces);
}
