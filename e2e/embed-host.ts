import { expect, type FrameLocator, type Page } from "playwright/test";
import { test as base } from "./fixtures";

/** A host whose agents sign in by pop-up; the demo CRM's second entry in the list of hosts. */
export const popUpHost = "demo-crm-popup";

type OpenOptions = Readonly<{
  /** The one of the pop-up by default. */
  hostId?: string;
  /** The listed one by default. */
  site?: string;
  width?: number;
  height?: number;
  /** No sandbox by default. */
  sandbox?: string | null;
}>;

/** A page of ours around the desk, on the demo CRM's site. */
class HostPage {
  readonly #page: Page;
  readonly #desk: string;
  readonly origin: string;

  constructor(page: Page, desk: string, origin: string) {
    this.#page = page;
    this.#desk = desk;
    this.origin = origin;
  }

  /** A one-time code of the signed-in person, as the pop-up makes it. */
  async codes(): Promise<Readonly<{ code: string; shortCode: string }>> {
    const headers = { origin: this.#desk, "sec-fetch-site": "same-origin" };
    const answer = await this.#page.request.post("/api/embed/hand-over", { headers, data: { host: popUpHost } });
    expect(answer.ok()).toBe(true);
    return answer.json();
  }

  /**
   * Opens a page of the site with one frame for each fragment, and keeps what the frames send. The page is a real one: Chromium
   * doesn't let a page that a test makes up frame an address on loopback.
   */
  async open(
    fragments: readonly string[],
    { hostId = popUpHost, site = this.origin, width = 320, height = 600, sandbox = null }: OpenOptions = {},
  ): Promise<void> {
    await this.#page.goto(`${site}/health`);
    const desk = `${this.#desk}/embed?host=${hostId}`;
    await this.#page.evaluate(
      ({ sources, origin, ...given }) => {
        const received: unknown[] = [];
        Object.assign(window, { received });
        addEventListener("message", ({ data }) => void received.push(data));
        for (const [at, src] of sources.entries()) {
          const frame = document.createElement("iframe");
          Object.assign(frame, { title: `Desk ${at + 1}`, width: given.width, height: given.height });
          frame.allow = `clipboard-write ${origin}`;
          if (given.sandbox !== null) frame.setAttribute("sandbox", given.sandbox);
          frame.src = src;
          document.body.append(frame);
        }
      },
      {
        sources: fragments.map((fragment) => desk + fragment),
        ...{ origin: this.#desk, width: String(width), height: String(height), sandbox },
      },
    );
  }

  /** Opens a page with one frame that is signed in as the agent. */
  async openSignedIn(options: OpenOptions = {}): Promise<FrameLocator> {
    await this.open([`#code=${(await this.codes()).code}`], options);
    await expect(this.frame().getByRole("textbox", { name: "Viewer ID or IP address" })).toBeVisible();
    return this.frame();
  }

  frame(at = 1): FrameLocator {
    return this.#page.frameLocator(`iframe[title="Desk ${at}"]`);
  }

  /** Sends to a frame, as the page around it. */
  async send(message: unknown, at = 1): Promise<void> {
    await this.#page.evaluate(([data, index, desk]) => window.frames[index]?.postMessage(data, desk), [
      message,
      at - 1,
      this.#desk,
    ] as const);
  }

  async lookUp(viewerId: string, at = 1): Promise<void> {
    await this.send({ viewerDesk: 1, type: "lookup", viewerId }, at);
  }

  /** What the frames have sent of a type. */
  async received(type: string): Promise<readonly Record<string, unknown>[]> {
    const all: Record<string, unknown>[] = await this.#page.evaluate(() => Reflect.get(window, "received") ?? []);
    return all.filter((message) => message.type === type);
  }
}

/** Tests of the framed page. */
export const test = base.extend<Readonly<{ host: HostPage }>>({
  host: async ({ page, baseURL }, use, { config }) => {
    await use(new HostPage(page, baseURL ?? "", config.metadata.crm));
  },
});

/**
 * Presses the pop-up's button. Not with a click of Playwright's: the window can close before that is over.
 */
export async function continueIn(popUp: Page): Promise<void> {
  const button = popUp.getByRole("button", { name: /^Continue in/u });
  await expect(button).toBeEnabled();
  await button.evaluate(
    (element) => void setTimeout(() => element.dispatchEvent(new MouseEvent("click", { bubbles: true }))),
  );
}

/** Hides frames, and waits until each knows that nobody sees it. An observer that is new in a hidden frame is told nothing. */
export async function hideFrames(frames: readonly FrameLocator[], hide: () => Promise<unknown>): Promise<void> {
  for (const frame of frames) {
    await frame.locator("html").evaluate((html) => {
      const whenHidden = new Promise<void>((resolve) => {
        new IntersectionObserver((entries) => {
          if (entries.at(-1)?.isIntersecting === false) resolve();
        }).observe(html);
      });
      Object.assign(window, { whenHidden });
    });
  }
  await hide();
  for (const frame of frames) await frame.locator("html").evaluate(() => Reflect.get(window, "whenHidden"));
}

/** The heading of the answer. */
export function headline(frame: FrameLocator) {
  return frame.getByRole("region", { name: "Answer" }).getByRole("heading", { level: 2 });
}
