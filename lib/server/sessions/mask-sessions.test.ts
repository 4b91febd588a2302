import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { decodeSessions } from "@/lib/contract/session-columns";
import { soleAccount } from "@/lib/domain/access/account";
import type { Lookup, LookupRef } from "@/lib/domain/lookup/lookup";
import { asSessionId } from "@/lib/domain/sessions/session";
import documentedSummary from "@/lib/domain/summary/documented-summary.fixture.json" with { type: "json" };
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { openLookup, sealLookup } from "@/lib/server/access/reference";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { readViewerAnswer } from "@/lib/server/answer/read-answer";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { maskSessions } from "@/lib/server/sessions/mask-sessions";
import { readSessionDetail } from "@/lib/server/sessions/read-session-detail";
import { readViewerSessions } from "@/lib/server/sessions/read-sessions";
import { readViewerSummary } from "@/lib/server/summary/read-summary";

const now = Date.parse("2026-11-16T12:00:30Z");
const days = { days: 1 } as const;
const speech = { zone: "UTC", fallbackZone: "UTC", viewerZone: null, language: "en" };

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  forgetProcessState("viewer sessions");
  return () => vi.useRealTimers();
});

afterAll(() => upstream.close());

const viewer = (value: string): Lookup => ({ account: soleAccount, kind: "viewerId", value });
const address = (value: string): Lookup => ({ account: soleAccount, kind: "viewerIp", value });

/** Everything that leaves the server about a viewer, as JSON. */
async function everythingAbout(lookup: Lookup, disclosed: ReadonlySet<LookupRef>) {
  const access = accessTo(lookup, { disclosed });
  const list = await readViewerSessions(access, days);
  const sessions = decodeSessions(list.columns);
  const details = [];
  for (const { id, startedAt } of sessions) {
    details.push(await readSessionDetail(access, { id: asSessionId(id), startedAt, query: days, allUntil: null }));
  }
  const summary = await readViewerSummary(access, days);
  const answer = await readViewerAnswer(access, days, speech);
  return { list, sessions, details, text: JSON.stringify([list, details, summary, answer]) };
}

/** The same object with a text added to every text in it and to every name of a tag. */
function planted(value: unknown, text: string, isTag = false): unknown {
  if (typeof value === "string") return value === "" ? text : `${value} ${text}`;
  if (Array.isArray(value)) return value.map((item) => planted(item, text));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, item]) => [
    isTag ? `${key} ${text}` : key,
    key === "timestamps" ? item : planted(item, text, key === "custom_tags"),
  ]);
  return Object.fromEntries(members);
}

const caller = "47a28f72-6ad8-4a3b-813e-bd04eecda689";
const home = "203.0.113.24";
const homeIpv6 = "2001:db8:4f2:10::24";
const spellings = [
  ...[caller, caller.toUpperCase(), encodeURIComponent(caller)],
  ...[home, `cpe-${home.replaceAll(".", "-")}.example`, homeIpv6, "2001:0DB8:04F2:0010:0000:0000:0000:0024"],
];

/** Failed attempts of one viewer at one address, who are named in every text. */
function namedEverywhere(): readonly unknown[] {
  return Array.from({ length: 6 }, (_, index) => {
    const start = now - (index + 1) * 20 * minuteMs;
    const wire = planted(wireSessionWith({ "status_info.errors": ["E_1"] }), spellings.join(" ")) as object;
    return {
      ...wire,
      ...{ viewer_id: caller, client_id: "1.2.3.4", conviva_session_id: `1.2.3.4.-${index}` },
      timestamps: { start: { epoch_ms: start }, end: { epoch_ms: start + 20_000 } },
      status_info: {
        ...{ is_ended: true, is_video_start_failure: true, is_video_start_failure_tech: true },
        ...{ errors: [`E_1 for ${spellings.join(", ")}`], ended_status: spellings.join(" ") },
      },
      network_info: { ...("network_info" in wire ? (wire.network_info as object) : {}), ip: home, ipv6: homeIpv6 },
    };
  });
}

function serve(lookup: Lookup, sessions: readonly unknown[]): void {
  const { total } = documentedSummary;
  const annotations = [{ cause: `Adjusted for ${lookup.value}`, value: lookup.value.toUpperCase() }];
  const body = { sessions, total, _meta: { annotations } };
  upstream.script(lookup.value, ...Array.from({ length: 30 }, () => answerJson(body)));
}

describe("an agent", () => {
  test.each([viewer(caller), address(home), address(homeIpv6)])(
    "who didn't post or reveal a $kind gets its identifiers nowhere",
    async (lookup) => {
      serve(lookup, namedEverywhere());

      const { text, details } = await everythingAbout(lookup, new Set());

      expect(details).toHaveLength(6);
      const found = [caller, caller.slice(0, 12), home, "203-0-113-24", homeIpv6, ":0010:0000"].filter((name) =>
        text.toLowerCase().includes(name.toLowerCase()),
      );
      expect(found).toEqual([]);
    },
  );

  test("sees labels in their place, which open by reference", async () => {
    serve(address(home), namedEverywhere());

    const { list, sessions, details } = await everythingAbout(address(home), new Set());

    const [session] = sessions;
    expect(session).toMatchObject({ viewerId: "47a2····a689", texts: { ip: "IPv4 address (masked)" } });
    expect(details[0]?.fields).toMatchObject({
      ...{ viewerId: "47a2····a689", ip: "IPv4 address (masked)", ipv6: "IPv6 address (masked)" },
    });
    expect(list.masked.map(({ label, ref }) => [label, openLookup(ref)])).toEqual([
      ["IPv4 address (masked)", address(home)],
      ["47a2····a689", viewer(caller)],
      ["IPv6 address (masked)", address(homeIpv6)],
    ]);
  });

  test("sees everything about a viewer they posted or revealed", async () => {
    serve(viewer(caller), namedEverywhere());

    const { list, sessions, text } = await everythingAbout(viewer(caller), new Set([sealLookup(viewer(caller))]));

    expect(list.masked).toEqual([]);
    expect(sessions[0]).toMatchObject({ viewerId: caller, texts: { ip: home } });
    for (const spelling of spellings) expect(text).toContain(spelling);
  });

  test("sees an address they posted, but not who used it, unless they posted them too", async () => {
    const people = ["mum@example.org", "dad@example.org", "mum@example.org"].map((viewer_id, index) =>
      wireSessionWith({
        ...{ viewer_id, conviva_session_id: `1.2.3.4.-${index}`, "network_info.ip": home },
        "timestamps.start": { epoch_ms: now - (index + 1) * minuteMs },
      }),
    );
    serve(address(home), people);
    const open = (...shown: readonly Lookup[]) => everythingAbout(address(home), new Set(shown.map(sealLookup)));
    const names = ({ sessions }: Awaited<ReturnType<typeof open>>) => sessions.map(({ viewerId }) => viewerId);

    const posted = await open(address(home));
    const both = await open(address(home), viewer("mum@example.org"));

    // Numbered from the oldest, so that a new session renames nobody.
    const [mum, dad] = ["E-mail address (masked)", "E-mail address 2 (masked)"];
    expect(names(posted)).toEqual([mum, dad, mum]);
    expect(posted.sessions[0]?.texts.ip).toBe(home);
    expect(posted.text).not.toContain("example.org");
    expect(names(both)).toEqual(["mum@example.org", "E-mail address (masked)", "mum@example.org"]);
    expect(both.text).not.toContain("dad@");
  });

  test("opens the details of a session whose ID contains the viewer's", async () => {
    const start = now - 20 * minuteMs;
    const wire = wireSessionWith({
      ...{ viewer_id: caller, client_id: caller, conviva_session_id: `${caller}.7` },
      "timestamps.start": { epoch_ms: start },
    });
    serve(viewer(caller), [wire]);

    const { details, sessions, text } = await everythingAbout(viewer(caller), new Set());

    expect(sessions[0]?.startedAt).toBe(epochMs(start));
    expect(details).toHaveLength(1);
    expect(text).not.toContain(caller);
  });

  test("sees each session's details masked as the list is, also if the sessions nearby name nobody else", async () => {
    const people = ["mum@example.org", "dad@example.org"].map((viewer_id, index) => {
      const epoch_ms = now - (index + 1) * hourMs;
      const asset = "Holiday of dad@example.org and mum@example.org";
      const changes = { viewer_id, conviva_session_id: `1.2.3.4.-${index}`, "network_info.ip": home };
      const described = { "content_info.asset": asset, "timestamps.start": { epoch_ms } };
      return { epoch_ms, session: wireSessionWith({ ...changes, ...described }) };
    });
    upstream.script(home, (response, { url }) => {
      const query = new URL(url ?? "", "http://upstream").searchParams;
      const [start, end] = [Number(query.get("start_epoch_ms")), Number(query.get("end_epoch_ms"))];
      const asked = people.filter(({ epoch_ms }) => start <= epoch_ms && epoch_ms < end);
      response.end(JSON.stringify({ sessions: asked.map(({ session }) => session) }));
    });
    const access = accessTo(address(home), { disclosed: new Set([sealLookup(address(home))]) });
    const sessions = decodeSessions((await readViewerSessions(access, days)).columns);
    forgetProcessState("viewer sessions");

    const details = await Promise.all(
      sessions.map(({ id, startedAt }) => readSessionDetail(access, { id, startedAt, query: days, allUntil: null })),
    );

    const shown = { asset: "Holiday of ···· and ····", viewerId: "E-mail address (masked)" };
    expect(sessions.map(({ viewerId, texts }) => ({ viewerId, asset: texts.asset }))).toEqual([
      { ...shown, viewerId: "E-mail address 2 (masked)" },
      shown,
    ]);
    expect(details.map(({ fields: { viewerId, asset } }) => ({ viewerId, asset }))).toEqual(
      sessions.map(({ viewerId, texts }) => ({ viewerId, asset: texts.asset })),
    );
  });

  test("sees texts that name nobody as they were sent", async () => {
    const asset = "Le Café …\n at 10.0.0.1, 2 of 3";
    serve(viewer(caller), [
      wireSessionWith({
        ...{ viewer_id: caller, "content_info.asset": asset },
        "timestamps.start": { epoch_ms: now - minuteMs },
      }),
    ]);

    const { sessions } = await everythingAbout(viewer(caller), new Set());

    expect(sessions[0]?.texts.asset).toBe(asset);
  });
});

test("masking 5,000 sessions takes less than two seconds, on a busy machine", async () => {
  const sessions = Array.from({ length: 5_000 }, (_, index) =>
    wireSessionWith({
      ...{ viewer_id: `person-${index % 200}@example.org`, conviva_session_id: `1.2.3.4.-${index}` },
      ...{ "content_info.asset": `Title ${index % 900}`, "network_info.ip": `10.0.${index % 40}.7` },
      "timestamps.start": { epoch_ms: now - (index + 1) * 1_000 },
    }),
  );
  const parsed = parseSessions({ sessions }, defaultThresholds);
  const access = accessTo(address(home), { disclosed: new Set() });
  const begun = performance.now();

  const { masked } = maskSessions(access, parsed.sessions);

  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(masked).toHaveLength(1 + 200 + 40);
});
