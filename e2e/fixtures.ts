import { type APIRequestContext, test as base, expect, type Locator, type Page } from "playwright/test";
import { signedInState } from "./people";

/** How the simulator fails a call; see simulator/README.md for the kinds. */
type Fault = Readonly<{ kind: string; [setting: string]: unknown }>;
type Match = Readonly<{
  path?: string;
  viewerId?: string;
  viewerIp?: string;
  /** Matches only calls whose range begins in this window. */
  startsFromMs?: number;
  startsBeforeMs?: number;
  /** Matches only calls whose range contains this time, however a range is split. */
  containsMs?: number;
}>;

/** The simulator's control route, limited to one viewer so that parallel tests don't affect each other. */
class Upstream {
  readonly #request: APIRequestContext;
  readonly #origin: string;

  constructor(request: APIRequestContext, origin: string) {
    this.#request = request;
    this.#origin = origin;
  }

  /** Makes matching calls fail, or only the first `times` of them. */
  async fail(match: Match, fault: Fault, times?: number): Promise<void> {
    const rule = { match, fault, ...(times === undefined ? {} : { times }) };
    const answer = await this.#request.put(`${this.#origin}/_control/faults`, { data: [rule] });
    expect(answer.ok()).toBe(true);
  }

  /** Ends a viewer's faults; hanging calls are answered. */
  async recover(viewerId: string): Promise<void> {
    await this.#request.delete(`${this.#origin}/_control/faults?viewerId=${encodeURIComponent(viewerId)}`);
  }

  /** The calls for a viewer so far. */
  async calls(viewerId: string): Promise<readonly Readonly<{ path: string; queryString: string }>[]> {
    const answer = await this.#request.get(
      `${this.#origin}/_control/requests?viewerId=${encodeURIComponent(viewerId)}`,
    );
    return answer.json();
  }
}

type Fixtures = Readonly<{
  /** Fails the test if React discards server HTML that doesn't match the page. It runs for every test. */
  hydration: undefined;
  upstream: Upstream;
  /** Types into the look-up box and presses Enter. */
  lookUp: (text: string) => Promise<void>;
}>;

/** Tests run as the agent unless `test.use({ storageState })` sets another person. */
export const test = base.extend<Fixtures>({
  storageState: signedInState("agent"),
  hydration: [
    async ({ context }, use) => {
      const mismatches: string[] = [];
      context.on("weberror", (thrown) => {
        const { message } = thrown.error();
        if (/React error #4(18|22|23|25)|[Hh]ydrat/u.test(message)) mismatches.push(message);
      });
      await use(undefined);
      expect(mismatches, "hydration mismatches").toEqual([]);
    },
    { auto: true },
  ],
  upstream: async ({ playwright }, use, testInfo) => {
    const request = await playwright.request.newContext();
    await use(new Upstream(request, testInfo.config.metadata.simulator));
    await request.dispose();
  },
  lookUp: async ({ page }, use) => {
    await use(async (text) => {
      if (page.url() === "about:blank") await page.goto("/");
      await lookUpBox(page).fill(text);
      await lookUpBox(page).press("Enter");
    });
  },
});

export { expect };

/** The look-up box. */
export function lookUpBox(page: Page): Locator {
  return page.getByRole("textbox", { name: "Viewer ID or IP address" });
}

/** A panel by its name. */
export function region(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** A summary tile by its metric's name. */
export function tile(page: Page, metric: string): Locator {
  return region(page, "Summary").getByRole("group", { name: metric, exact: true });
}

/** Our own alerts, in the header or on the page. Next has another one, which announces route changes. */
export function alert(page: Page): Locator {
  return page.getByRole("banner").or(page.getByRole("main")).getByRole("alert");
}
