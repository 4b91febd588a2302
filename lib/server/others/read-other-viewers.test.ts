import { describe, expect, test, vi } from "vitest";
import { dayMs, minuteMs } from "@/lib/domain/units";
import { noViewer } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { caller, now, ownPlay, readOthers, upstreamForTests, window } from "@/lib/server/others/read-others.fixture";
import { askedOf } from "@/lib/server/others/sample-scripts.fixture";

const upstream = upstreamForTests();

/** Sets the caller's attempt. */
function played(...play: Parameters<typeof ownPlay>): void {
  upstream().script(caller, answerJson({ sessions: [ownPlay(...play)] }));
}

describe("the request", () => {
  const path = "/insights/3.0/sessions/content";
  const range = (start: number, end: number) => `start_epoch_ms=${start}&end_epoch_ms=${end}&limit=500`;

  test("is one sample per attribute, title first, in the three hours around the attempt", async () => {
    await readOthers();

    const targets = upstream()
      .calls(noViewer)
      .map(({ target }) => target);
    const around = range(window.start, window.end);
    expect(targets[0]).toBe(`${path}?asset=Detective%20Memoirs%3A%20S1%2C%20E1&${around}`);
    // Two of these are in flight at a time, and either may arrive first.
    expect(targets.slice(1).toSorted()).toEqual([
      `${path}?app_version=AV_5.45&${around}`,
      `${path}?cdn=INHOUSE&${around}`,
      `${path}?device_name=Apple%20iPhone&${around}`,
      `${path}?isp=Comcast&${around}`,
    ]);
  });

  test("contains no viewer, player, session or address", async () => {
    await readOthers();

    const targets = upstream()
      .calls(noViewer)
      .map(({ target }) => decodeURIComponent(target));
    expect(targets).toHaveLength(5);
    expect(targets.join(" ")).not.toMatch(/caller|1\.2\.3\.4|-5|173\.46/);
  });

  test("loads the viewer's list once, for the attempt and for the answer", async () => {
    await readOthers();

    expect(
      upstream()
        .calls(caller)
        .map(({ target }) => target),
    ).toEqual([`${path}/viewer?viewer_id=caller%2Btv%40example.com&${range(now - dayMs, now)}`]);
  });

  test("ends at the last five-minute mark if the three hours aren't over", async () => {
    vi.setSystemTime(window.end - 30 * minuteMs + 20_000);
    const answer = await readOthers();

    const end = window.end - 30 * minuteMs;
    expect(answer.window).toEqual({ start: window.start, end });
    expect(upstream().calls(noViewer)[0]?.target).toContain(range(window.start, end));
  });

  test.each<{ name: string; changes: Readonly<Record<string, unknown>>; query: string }>([
    { name: "the CDN it ended on", changes: { "network_info.cdn": ["A CDN", "", "B&C"] }, query: "cdn=B%26C" },
    { name: "a CDN sent as text", changes: { "network_info.cdn": "ONE" }, query: "cdn=ONE" },
    {
      name: "the device by its dimension",
      changes: { "device_info.name": "iPhone" },
      query: "device_name=Apple%20iPhone",
    },
    {
      name: "the device by its name, if the dimension is empty",
      changes: { "tags.selected_dimensions.device_name": "", "device_info.name": "iPhone" },
      query: "device_name=iPhone",
    },
    {
      name: "letters in any script",
      changes: { "content_info.asset": "Köln 100 %" },
      query: "asset=K%C3%B6ln%20100%20%25",
    },
  ])("uses $name", async ({ changes, query }) => {
    played("failed to start", changes);
    await readOthers();

    expect(
      upstream()
        .calls(noViewer)
        .filter(({ target }) => target.includes(`?${query}&`)),
    ).toHaveLength(1);
  });

  test.each<{ name: string; changes: Readonly<Record<string, unknown>>; left: readonly string[] }>([
    {
      name: "a title and a network",
      changes: { "content_info.asset": "", "network_info.isp": undefined },
      left: ["app_version", "cdn", "device_name"],
    },
    {
      name: "tags",
      changes: { tags: undefined, "network_info.cdn": [] },
      left: ["asset", "device_name", "isp"],
    },
    {
      name: "a device name except the marketing name",
      changes: { "tags.selected_dimensions.device_name": "", "device_info.name": null },
      left: ["app_version", "asset", "cdn", "isp"],
    },
  ])("skips missing attributes: an attempt without $name", async ({ changes, left }) => {
    played("failed to start", changes);
    const { checks } = await readOthers();

    expect(askedOf(upstream()).toSorted()).toEqual(left);
    expect(checks).toHaveLength(left.length);
  });
});
