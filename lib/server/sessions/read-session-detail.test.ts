import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Role } from "@/lib/domain/access/role";
import { asSessionId } from "@/lib/domain/sessions/session";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { readSessionDetail } from "@/lib/server/sessions/read-session-detail";

const now = Date.parse("2023-03-15T12:00:00Z");
const startedAt = epochMs(1678829756486);
const startMinute = Math.floor(startedAt / minuteMs) * minuteMs;

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  return () => vi.useRealTimers();
});

afterAll(() => upstream.close());

function read({ role = "agent", at = startedAt }: { role?: Role; at?: EpochMs | null } = {}) {
  const wanted = { id: asSessionId("1.2.3.4.-5"), startedAt: at, query: { days: 1 }, allUntil: null } as const;
  return readSessionDetail(accessTo(undefined, { role }), wanted);
}

function windowsAsked(): readonly (readonly number[])[] {
  return upstream.calls("v").map(({ target }) => {
    const query = new URL(target, "http://upstream").searchParams;
    return [Number(query.get("start_epoch_ms")), Number(query.get("end_epoch_ms"))];
  });
}

const nearby = [startMinute - minuteMs, startMinute + 2 * minuteMs];
const whole = [now - dayMs, now];
const found = answerJson({ sessions: [wireSessionWith({ conviva_session_id: "other" }), wireSessionWith()] });
const notFound = answerJson({ sessions: [] });

describe("a session is requested", () => {
  test.each([
    { name: "in the minutes around its start", scripts: [found], at: startedAt, asked: [nearby] },
    { name: "and then in the whole range", scripts: [notFound, found], at: startedAt, asked: [nearby, whole] },
    { name: "in the whole range if its start is unknown", scripts: [found], at: null, asked: [whole] },
    {
      name: "in the whole range if it started outside it",
      scripts: [found],
      at: epochMs(now - 2 * dayMs),
      asked: [whole],
    },
    {
      name: "not before the range",
      scripts: [found],
      at: epochMs(now - dayMs),
      asked: [[now - dayMs, now - dayMs + 2 * minuteMs]],
    },
    { name: "not after the range", scripts: [found], at: epochMs(now - 1), asked: [[now - 2 * minuteMs, now]] },
  ])("$name", async ({ scripts, at, asked }) => {
    upstream.script("v", ...scripts);

    expect((await read({ at })).id).toBe("1.2.3.4.-5");
    expect(windowsAsked()).toEqual(asked);
  });

  test("and reported as not found if Conviva doesn't return it", async () => {
    upstream.script("v", notFound);

    await expect(read()).rejects.toMatchObject({ code: "session-not-found" });
    expect(upstream.calls("v")).toHaveLength(2);
  });
});

describe("custom tags", () => {
  test("have a value if they're on the allow-list, otherwise only a name; empty ones are omitted", async () => {
    upstream.script("v", found);

    expect(await read()).toMatchObject({
      customTags: {
        ad_break_duration: "90",
        demo_version: "2022.10.13+rollback_eff17a6",
        has_ad: "true",
        linked_ad: "pre-mid-roll",
      },
      withheldTags: ["age"],
    });
  });

  test("of any type are shown as text", async () => {
    const tags = { has_ad: true, podIndex: 3, linked_ad: null, has_preroll: {}, __proto__x: "1" };
    upstream.script("v", answerJson({ sessions: [wireSessionWith({ "tags.custom_tags": tags })] }));

    const { customTags, withheldTags } = await read();

    expect(customTags).toEqual({ has_ad: "true", podIndex: "3" });
    expect(withheldTags).toEqual(["__proto__x"]);
  });

  test.each([null, "tags", [], undefined])("sent as %j are none", async (tags) => {
    upstream.script("v", answerJson({ sessions: [wireSessionWith({ tags })] }));

    expect(await read()).toMatchObject({ customTags: {}, withheldTags: [], selectedDimensions: {} });
  });
});

test("non-empty selected dimensions are shown under Conviva's names", async () => {
  upstream.script("v", found);

  const { selectedDimensions } = await read();

  expect(selectedDimensions).toMatchObject({ app_version: "AV_5.45", player_name: "iOS AVPlayer" });
  expect(Object.values(selectedDimensions)).not.toContain("");
});

describe("the raw session", () => {
  const secretive = wireSessionWith({
    "content_info.stream_url": "https://cdn.example/a.m3u8?token=canary#canary",
    "tags.custom_tags": { has_ad: "true", age: "canary", token: { inner: "canary" } },
    further: [{ stream_url: "https://cdn.example/b?canary", custom_tags: [{ email: "canary" }] }],
  });

  test("is withheld from agents", async () => {
    upstream.script("v", found);

    expect((await read({ role: "agent" })).raw).toBeNull();
  });

  test.each(["senior", "lead"] as const)("is shown to a %s without tokens and withheld tags", async (role) => {
    upstream.script("v", answerJson({ sessions: [secretive] }));

    const detail = await read({ role });

    expect(detail.raw).toMatchObject({
      session_id: "-5",
      content_info: { stream_url: "https://cdn.example/a.m3u8" },
      tags: { custom_tags: { has_ad: "true", age: "(withheld)", token: "(withheld)" } },
    });
    expect(JSON.stringify(detail)).not.toContain("canary");
  });

  test.each([
    { name: "objects", open: '{"a":', close: "}" },
    { name: "lists", open: "[", close: "]" },
  ])("with $name nested 20,000 deep is shown in part, and the session is still read", async ({ open, close }) => {
    const deep = `${open.repeat(20_000)}1${close.repeat(20_000)}`;
    const session = JSON.stringify(wireSessionWith()).replace("{", `{"deep":${deep},`);
    upstream.script("v", (response) => response.end(`{"sessions":[${session}]}`));

    const detail = await read({ role: "senior" });

    expect(detail.raw).toMatchObject({ session_id: "-5" });
    expect(JSON.stringify(detail)).toContain("(too deep to show)");
  });
});
