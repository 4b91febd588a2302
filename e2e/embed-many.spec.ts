import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { headline, hideFrames, test } from "./embed-host";
import { expect } from "./fixtures";

const viewers = [
  ...[stories.badDevice, stories.badNetwork, stories.badTitle, stories.badCdn, stories.serviceOutage],
  ...[stories.accountLimit, stories.regionBlock, stories.nothingWrong, stories.onePlay, stories.liveNow],
].map(({ viewerId }) => viewerId);

/** The frames that nobody sees: some aren't drawn at all, the others are drawn beyond the edge of the window. */
const hidden = { undrawn: [7, 8], offScreen: [9, 10] } as const;

test("ten frames on one page each show their own viewer and share nothing, and hidden ones ask for nothing", async ({
  page,
  host,
}) => {
  const codes = await Promise.all(viewers.map(() => host.codes()));
  await page.setViewportSize({ width: 1440, height: 2600 });
  await host.open(codes.map(({ code }) => `#code=${code}`));
  const reads = watchReads(page);
  for (const at of viewers.keys()) {
    await expect(host.frame(at + 1).getByRole("textbox", { name: "Viewer ID or IP address" })).toBeVisible();
  }
  const unseen = [...hidden.undrawn, ...hidden.offScreen];
  await hideFrames(
    unseen.map((at) => host.frame(at)),
    () => hide(page, true),
  );
  const asking = new Set<number>();
  page.on("request", (request) => void asking.add(page.frames().indexOf(request.frame())));
  for (const [at, viewerId] of viewers.entries()) await host.lookUp(viewerId, at + 1);
  // Each frame looks at its messages in order, so the hidden ones have had theirs once they're dark.
  for (const at of unseen) {
    await host.send({ viewerDesk: 1, type: "theme", theme: "dark" }, at);
    await expect(host.frame(at).locator("html")).toHaveAttribute("data-theme", "dark");
  }

  const shown = viewers.slice(0, -unseen.length);
  for (const [at, viewerId] of shown.entries()) {
    await expect(host.frame(at + 1).getByRole("heading", { level: 1 })).toContainText(viewerId);
  }
  expect(asking.size).toBe(shown.length);
  await hide(page, false);
  for (const [at, viewerId] of viewers.entries()) {
    const frame = host.frame(at + 1);
    await expect(frame.getByRole("heading", { level: 1 })).toContainText(viewerId);
    expect(await frame.locator("html").getAttribute("data-theme")).toBe(at < shown.length ? null : "dark");
  }
  // Every frame has a bearer and a viewer of its own, and never used another's.
  const pairs = new Set(reads.map(({ frame, bearer, ref }) => `${frame} ${bearer} ${ref}`));
  expect(pairs.size).toBe(viewers.length);
  for (const part of ["frame", "bearer", "ref"] as const) {
    expect(new Set(reads.map((read) => read[part])).size).toBe(viewers.length);
  }
});

test("a hidden frame asks for nothing until it's shown, not even whether the viewer is still watching", async ({
  page,
  host,
}) => {
  await page.clock.install();
  const frame = await host.openSignedIn();
  await host.lookUp(stories.liveNow.viewerId);
  await expect(headline(frame)).toHaveText("Watching now, no problems so far.");
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
  await page.clock.fastForward(60_500);
  await expect.poll(() => asked.some((pathname) => pathname.endsWith("/sessions"))).toBe(true);

  const iframe = page.locator("iframe");
  await hideFrames([frame], () => iframe.evaluate((element) => element.toggleAttribute("hidden", true)));
  asked.length = 0;
  await host.lookUp(stories.badDevice.viewerId);
  await host.send({ viewerDesk: 1, type: "theme", theme: "dark" });
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  // More than two checks of the sessions, and the one of the sign-in.
  for (const minutes of ["01:01", "01:01", "11:01"]) await page.clock.fastForward(minutes);
  expect(asked).toEqual([]);

  await iframe.evaluate((element) => element.toggleAttribute("hidden", false));
  await expect(headline(frame)).toHaveText(/Samsung Smart TV failed to start/u);
});

type Read = Readonly<{ frame: number; bearer: string; ref: string }>;

/** Every request about a viewer from now on: of which frame, with which bearer, and about whom. */
function watchReads(page: Page): readonly Read[] {
  const reads: Read[] = [];
  page.on("request", (request) => {
    const ref = /^\/api\/viewers\/([^/]+)/u.exec(new URL(request.url()).pathname)?.[1];
    if (ref === undefined) return;
    const bearer = request.headers().authorization ?? "";
    reads.push({ frame: page.frames().indexOf(request.frame()), bearer, ref });
  });
  return reads;
}

async function hide(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate(
    ({ frames, are }) => {
      const elements = [...document.querySelectorAll("iframe")];
      for (const at of frames.undrawn) elements[at - 1]?.toggleAttribute("hidden", are);
      for (const at of frames.offScreen) {
        const element = elements[at - 1];
        if (element) Object.assign(element.style, are ? { position: "absolute", left: "-9999px" } : { position: "" });
      }
    },
    { frames: hidden, are: isHidden },
  );
}
