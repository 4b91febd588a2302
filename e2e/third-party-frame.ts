import { createServer } from "node:http";
import type { Page } from "playwright/test";

/** What a browser lets a frame of another site do. */
export type Allowed = Readonly<{ plainCookie: boolean; partitionedCookie: boolean; storage: boolean }>;

const cookies = ["plain=1; Path=/; SameSite=None; Secure", "parted=1; Path=/; SameSite=None; Secure; Partitioned"];
const frame = `<!doctype html><output></output><script>
  const canStore = () => { try { localStorage.setItem("kept", "1"); return true; } catch { return false; } };
  const seen = await (await fetch("/cookies")).json();
  document.querySelector("output").textContent = JSON.stringify({ ...seen, storage: canStore() });
</script>`.replace("<script>", '<script type="module">');

/** Finds out what this browser lets frames do, with a site of its own whose page frames another site's. */
export async function allowedInFrames(page: Page): Promise<Allowed> {
  const server = createServer(({ url, headers }, response) => {
    const sent = headers.cookie ?? "";
    if (url === "/cookies") {
      const seen = { plainCookie: sent.includes("plain=1"), partitionedCookie: sent.includes("parted=1") };
      return response.end(JSON.stringify(seen));
    }
    response.setHeader("content-type", "text/html");
    if (url === "/frame") return response.setHeader("set-cookie", cookies).end(frame);
    response.end(`<!doctype html><iframe src="http://localhost:${port}/frame"></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await page.goto(`http://127.0.0.1:${port}/`);
  const shown = page.frameLocator("iframe").locator("output").filter({ hasText: "storage" });
  const text = await shown.textContent();
  server.close();
  server.closeAllConnections();
  return JSON.parse(text ?? "");
}
