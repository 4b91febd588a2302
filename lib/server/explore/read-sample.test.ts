import { describe, expect, test } from "vitest";
import { decodeSessions } from "@/lib/contract/session-columns";
import { soleAccount } from "@/lib/domain/access/account";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { asSessionId } from "@/lib/domain/sessions/session";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { sealLookup } from "@/lib/server/access/reference";
import { revealViewer } from "@/lib/server/access/reveal";
import { openViewer } from "@/lib/server/access/viewer-access";
import { answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { adPath, exploreForTests, now, pairs, requestBy, samplePath } from "@/lib/server/explore/explore.fixture";
import { readSampleDetail, readSampleSessions } from "@/lib/server/explore/read-sample";
import { seenValues } from "@/lib/server/explore/seen-values";
import { breakRecording } from "@/lib/server/records/look.fixture";
import { recordsIn } from "@/lib/server/records/recorder.fixture";
import { store } from "@/lib/server/store/store";

const conviva = exploreForTests();
const senior = requestBy("senior");

const annesId = "anne@example.com";
const annesAddress = "203.0.113.24";

/** A session of Anne's, whose texts name her. */
function annes(at = now - hourMs, changes: Readonly<Record<string, unknown>> = {}) {
  return wireSessionWith({
    ...{ viewer_id: annesId, "network_info.ip": annesAddress, "network_info.isp": "Comcast" },
    ...{ "content_info.asset": `Home of ${annesId}`, conviva_session_id: `1.2.3.4.${at}` },
    ...{ "timestamps.start": { epoch_ms: at }, "timestamps.end": { epoch_ms: at + minuteMs } },
    ...changes,
  });
}

function answerAnne(): void {
  conviva.answers({ [samplePath]: answerJson({ sessions: [annes()] }) });
}

function wanted(at = now - hourMs) {
  return { id: asSessionId(`1.2.3.4.${at}`), startedAt: epochMs(at) };
}

describe("who may draw a sample", () => {
  test.each(["senior", "lead"] as const)("%s", async (role) => {
    answerAnne();
    const sample = await readSampleSessions(requestBy(role), pairs());
    expect(sample).toMatchObject({ kind: "content", limit: 50, asOf: now, isLimitReached: false });
    expect(sample.columns.count).toBe(1);
  });

  test.each([
    { name: "an agent", ctx: requestBy("agent") },
    { name: "a frame", ctx: { ...senior, framed: { host: "crm" } as unknown as typeof senior.framed } },
  ])("$name may not: there's no such page, nothing is asked or recorded", async ({ ctx }) => {
    answerAnne();
    await expect(readSampleSessions(ctx, pairs())).rejects.toMatchObject({ code: "page-not-found" });
    await expect(readSampleDetail(ctx, pairs(), wanted())).rejects.toMatchObject({ code: "page-not-found" });
    expect(conviva.asked(samplePath)).toEqual([]);
    await store().ready();
    expect(await recordsIn(store())).toEqual([]);
  });
});

describe("a sample is recorded", () => {
  test("before Conviva is asked and before data leaves, with names of filters and no values", async () => {
    answerAnne();
    await readSampleSessions(
      senior,
      pairs(["isp", "Comcast"], ["asset", annesId], ["is_video_start_failure", "true"]),
    );

    const rows = await recordsIn(store());
    expect(rows.map(({ phase, action, session_count }) => [phase, action, session_count])).toEqual([
      ["intent", "explore", null],
      ["answered", "explore", 1],
    ]);
    expect(rows[0]?.reason).toMatch(
      /^kind=content&limit=50&dimension=isp&dimension=asset&status=is_video_start_failure&code=[\w-]{8}$/u,
    );
    expect(rows[0]).toMatchObject({ range_start_ms: now - 3 * hourMs, range_end_ms: now, subject_hash: null });
    expect(JSON.stringify(rows)).not.toMatch(/Comcast|anne@/u);
  });

  test("or isn't shown, and Conviva isn't asked", async () => {
    answerAnne();
    await breakRecording();
    await expect(readSampleSessions(senior, pairs())).rejects.toMatchObject({ code: "record-unavailable" });
    expect(conviva.asked(samplePath)).toEqual([]);
  });

  test("as two looks if the same dimension has another value", async () => {
    answerAnne();
    await readSampleSessions(senior, pairs(["isp", "Comcast"]));
    await readSampleSessions(senior, pairs(["isp", "Verizon"]));
    expect(new Set((await recordsIn(store())).map(({ look_id }) => look_id)).size).toBe(2);
  });
});

describe("whoever a sample is about is masked, for a lead too", () => {
  const lead = requestBy("lead");
  const anne: Lookup = { account: soleAccount, kind: "viewerId", value: annesId };
  const address: Lookup = { account: soleAccount, kind: "viewerIp", value: annesAddress };

  async function readSession(ctx = lead) {
    const sample = await readSampleSessions(ctx, pairs());
    return { ...sample, session: decodeSessions(sample.columns)[0] };
  }

  test("in every field, text and detail, raw JSON included", async () => {
    conviva.answers({
      [samplePath]: answerJson({
        sessions: [annes(now - hourMs, { note: { seen_at: annesAddress }, "network_info.ip": annesAddress })],
      }),
    });
    const { session, masked, revealed } = await readSession();
    const detail = await readSampleDetail(lead, pairs(), wanted());

    expect(session?.viewerId).toBe("E-mail address (masked)");
    expect(session?.texts.asset).toBe("Home of ····");
    expect(masked.map(({ label, ref }) => [label, ref])).toEqual([
      ["E-mail address (masked)", sealLookup(anne)],
      ["IPv4 address (masked)", sealLookup(address)],
    ]);
    expect(revealed).toEqual([]);
    expect(detail.raw).toMatchObject({ note: { seen_at: "IPv4 address (masked)" } });
    expect(JSON.stringify([session, detail])).not.toMatch(/anne@|203\.0\.113/u);
  });

  test("and so are e-mail and other addresses of people whom no session names as its viewer", async () => {
    const others = {
      ...{ viewer_id: "v-1", "content_info.asset": "For carol.canary@example.com", conviva_session_id: "1.2.3.4.9" },
      "status_info.errors": ["DRM refused dave%40canary.example from 198.51.100.9"],
      "tags.custom_tags": { mail: "erin@canary.example", via: "2001:db8:ca::1", "frank@canary.example": "x" },
      "tags.selected_dimensions": { app_version: "8.14.2.1", content_meta_name: "Live@Wembley" },
    };
    conviva.answers({ [samplePath]: answerJson({ sessions: [annes(now - hourMs, others)] }) });
    const sample = await readSampleSessions(lead, pairs());
    const detail = await readSampleDetail(lead, pairs(), { id: asSessionId("1.2.3.4.9"), startedAt: epochMs(now) });

    expect(JSON.stringify([decodeSessions(sample.columns), detail])).not.toMatch(/canary|198\.51|db8/u);
    expect(decodeSessions(sample.columns)[0]?.errors).toEqual(["DRM refused ···· from ····"]);
    expect(detail.raw).toMatchObject({
      tags: { selected_dimensions: { app_version: "8.14.2.1", content_meta_name: "Live@Wembley" } },
    });
  });

  test("until it's revealed to this sign-in, and to this sign-in only", async () => {
    answerAnne();
    const reveal = { action: "reveal", range: null, reason: "other" } as const;
    await revealViewer(await openViewer(lead, sealLookup(anne), reveal));
    const { session, masked, revealed } = await readSession();

    expect(session?.viewerId).toBe(annesId);
    expect(session?.texts.asset).toBe("Home of anne@example.com");
    expect(masked.map(({ label }) => label)).toEqual(["IPv4 address (masked)"]);
    expect(revealed).toEqual([{ value: annesId, ref: sealLookup(anne) }]);
    expect((await readSession(requestBy("lead", "another"))).session?.viewerId).toBe("E-mail address (masked)");
  });

  test("as a whole, also if it's more than an address", async () => {
    const session = annes(now - hourMs, { viewer_id: "user:carol@example.com" });
    conviva.answers({ [samplePath]: answerJson({ sessions: [session] }) });
    const carol = { account: soleAccount, kind: "viewerId", value: "user:carol@example.com" } as const;
    await revealViewer(await openViewer(lead, sealLookup(carol), { action: "reveal", range: null, reason: "other" }));
    expect((await readSession()).session?.viewerId).toBe("user:carol@example.com");
  });

  test("and isn't among the values that are offered", async () => {
    answerAnne();
    await readSession();
    expect(seenValues(soleAccount, "isp")).toEqual(["Comcast"]);
    for (const name of ["asset", "client_id", "geo_postal_code"]) expect(seenValues(soleAccount, name)).toEqual([]);
  });
});

describe("one call draws a sample", () => {
  test("with every filter as typed: AND across, OR within, and each space as %20", async () => {
    answerAnne();
    await readSampleSessions(
      senior,
      pairs(
        ["isp", "Deutsche Telekom, AG"],
        ["isp", 'O\'2 & Söhne "x"'],
        ["tag_plan", "a+b"],
        ["is_video_start_failure", "true"],
      ),
    );
    expect(conviva.asked(samplePath)).toEqual([
      `${samplePath}?isp=Deutsche%20Telekom%2C%20AG&isp=O'2%20%26%20S%C3%B6hne%20%22x%22&tag_plan=a%2Bb` +
        `&is_video_start_failure=true&start_epoch_ms=${now - 3 * hourMs}&end_epoch_ms=${now}&limit=50`,
    ]);
  });

  test("with a saved filter whose ID exceeds 32 bits", async () => {
    answerAnne();
    await readSampleSessions(senior, pairs(["filter", "9876543210"]));
    expect(conviva.asked(samplePath)[0]).toContain("?filter_id=9876543210&start_epoch_ms=");
  });

  test("and the same run again, and its details, need no other one", async () => {
    answerAnne();
    await readSampleSessions(senior, pairs(["run", "1"]));
    await readSampleSessions(requestBy("lead"), pairs(["run", "1"]));
    await readSampleDetail(senior, pairs(["run", "1"]), wanted());
    expect(conviva.asked(samplePath)).toHaveLength(1);

    await readSampleSessions(senior, pairs(["run", "2"]));
    expect(conviva.asked(samplePath)).toHaveLength(2);
  });

  test("of ads from their own endpoint", async () => {
    conviva.answers({ [adPath]: answerJson({ sessions: [annes()] }) });
    const [, ...others] = pairs();
    expect(await readSampleSessions(senior, [["kind", "ad"], ...others])).toMatchObject({ kind: "ad" });
  });

  test("says when it has as many sessions as were asked for", async () => {
    const many = Array.from({ length: 3 }, (_, at) => annes(now - hourMs - at));
    conviva.answers({ [samplePath]: answerJson({ sessions: many }) });
    const [kind, from, to] = pairs();
    const limited = [kind, from, to, ["limit", "3"]].filter((pair) => pair !== undefined) as ReturnType<typeof pairs>;
    expect(await readSampleSessions(senior, limited)).toMatchObject({ isLimitReached: true });
    expect(await readSampleSessions(senior, pairs())).toMatchObject({ isLimitReached: false });
  });
});

describe("the details of a session that the kept sample lacks", () => {
  test("are found in the minutes around its start", async () => {
    const late = now - 2 * hourMs;
    conviva.answers({
      [samplePath]: (response, request) => {
        const isNear = (request.url ?? "").includes(`start_epoch_ms=${late - minuteMs}`);
        answerJson({ sessions: [isNear ? annes(late) : annes()] })(response, request);
      },
    });
    expect(await readSampleDetail(senior, pairs(), wanted(late))).toMatchObject({ id: `1.2.3.4.${late}` });
    expect(conviva.asked(samplePath)[1]).toMatch(/limit=500$/u);
  });

  test("aren't found if Conviva doesn't send it any more", async () => {
    answerAnne();
    await expect(readSampleDetail(senior, pairs(), wanted(now - 2 * hourMs))).rejects.toMatchObject({
      code: "session-not-found",
    });
  });
});
