import type { APIRequestContext } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { samplesIn, simulator } from "./sample-log";
import { openViewer } from "./viewer-page";

test("only counts of other viewers leave the server", async ({ page, request }) => {
  const { viewerId } = stories.badTitle;
  await openViewer(page, viewerId);
  // The start page's example address is one of the simulator's.
  const before = await page.content();
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname.endsWith("/others"));
  const others = region(page, "Other viewers");
  await others.getByRole("button").click();
  const response = await answered;
  await expect(others.getByRole("listitem")).toHaveCount(5);
  const shown = [await page.content(), await response.text(), response.url()];

  // Requested now, or cached since an earlier test.
  const samples = await samplesIn((await response.json()).window, request);
  expect(samples.length).toBeGreaterThanOrEqual(5);
  const sessions = (await Promise.all(samples.map(({ queryString }) => sampleOf(request, queryString)))).flat();
  const own = JSON.stringify(sessions.filter(({ viewer_id }) => viewer_id === viewerId));
  const names = sessions.flatMap(({ viewer_id, client_id, conviva_session_id, network_info: network }) =>
    [viewer_id, client_id, conviva_session_id, network.ip, network.ipv6].filter((name) => name !== null),
  );
  const theirs = [...new Set(names)].filter((name) => !own.includes(name) && !before.includes(name));
  expect(theirs.length).toBeGreaterThan(1_000);
  // The report must not contain the IDs themselves.
  expect(theirs.filter((name) => shown.some((text) => text.includes(name))).length).toBe(0);
  expect(response.url().includes(viewerId)).toBe(false);
});

type SampledSession = Readonly<{
  viewer_id: string;
  client_id: string;
  conviva_session_id: string;
  network_info: Readonly<{ ip: string | null; ipv6: string | null }>;
}>;

/** The simulator's own response for a sample, with the demo's key and without the viewers with awkward data. */
async function sampleOf(request: APIRequestContext, queryString: string): Promise<readonly SampledSession[]> {
  const authorization = `Basic ${btoa("demo-key:demo-secret-of-the-simulator")}`;
  const address = `${simulator()}/insights/3.0/sessions/content?${queryString}`;
  const answer = await request.get(address, { headers: { authorization } });
  const { sessions }: { sessions: readonly Partial<SampledSession>[] } = await answer.json();
  return sessions.filter(isWhole);
}

function isWhole(session: Partial<SampledSession>): session is SampledSession {
  return session.viewer_id !== undefined && !session.viewer_id.startsWith("awkward");
}
