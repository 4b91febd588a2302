import { describe, expect, test } from "vitest";
import type { QueryPairs } from "@/lib/contract/explore";
import type { FailureChoice } from "@/lib/domain/diagnose/failure-codes";
import { epochMs, hourMs } from "@/lib/domain/units";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { diagnosisInUrl, diagnosisPath, typedAround } from "@/lib/server/diagnose/diagnosis-url";
import { readDiagnosis } from "@/lib/server/diagnose/read-diagnosis";
import {
  adPath,
  discovery,
  exploreForTests,
  now,
  pairs,
  requestBy,
  samplePath,
} from "@/lib/server/explore/explore.fixture";
import { namesIn, otherSession, type SessionResult } from "@/lib/server/others/sample-scripts.fixture";
import { breakRecording } from "@/lib/server/records/look.fixture";
import { recordsIn } from "@/lib/server/records/recorder.fixture";
import { store } from "@/lib/server/store/store";

const conviva = exploreForTests();
const senior = requestBy("senior");

/** Sessions of as many other viewers, at a provider. */
function sessionsOf(
  first: number,
  count: number,
  isp: string,
  result: SessionResult,
  errors: readonly string[] = [],
) {
  const changes = { "network_info.isp": isp, "status_info.errors": errors };
  return Array.from({ length: count }, (_, at) => otherSession(first + at, result, changes));
}

const failed = sessionsOf(1_000, 30, "Cox", "failed to start", ["E_START"]);
const broken = sessionsOf(2_000, 10, "Comcast", "failed while playing", ["E_BREAK"]);
const all = [...sessionsOf(0, 95, "Comcast", "played well"), ...failed.slice(0, 3), ...broken.slice(0, 2)];

/** Answers samples by their status flag, as Conviva does. */
function answerSamples(path = samplePath): void {
  const samples = { "": all, is_video_start_failure: failed, is_video_playback_failure: broken };
  conviva.answers({
    [path]: (response, request) => {
      const { searchParams } = new URL(request.url ?? "", "http://upstream");
      const [sessions] = Object.entries(samples).flatMap(([flag, some]) =>
        flag !== "" && searchParams.has(flag) ? [some] : [],
      );
      answerJson({ sessions: sessions ?? all })(response, request);
    },
  });
}

function diagnosed(given: QueryPairs = pairs(), choice?: FailureChoice, ctx = senior) {
  const asked = diagnosisInUrl(given);
  return readDiagnosis(ctx, choice === undefined ? asked : { ...asked, choice });
}

/** The query of each call so far, without its window. */
function queriesAsked(path = samplePath): readonly string[] {
  return conviva.asked(path).map((target) => {
    const { searchParams } = new URL(target, "http://upstream");
    for (const name of ["start_epoch_ms", "end_epoch_ms"]) searchParams.delete(name);
    return decodeURIComponent(searchParams.toString());
  });
}

describe("samples", () => {
  test("are of all sessions, of start failures and of playback failures", async () => {
    answerSamples();
    const { answer: found } = await diagnosed();

    expect(queriesAsked()[0]).toBe("limit=500");
    expect(queriesAsked().toSorted()).toEqual([
      ...["is_video_playback_failure=true&limit=500", "is_video_start_failure=true&limit=500", "limit=500"],
    ]);
    expect(found.diagnosis).toMatchObject({
      all: { sessions: 100 },
      failing: { sessions: 40, viewers: 40 },
      chosen: { sessions: 5, ofSessions: 100 },
    });
    expect(found.isCut).toEqual({ all: false, failures: false });
  });

  test("aren't drawn again for another choice among them", async () => {
    answerSamples();
    await diagnosed();
    const { answer: found } = await diagnosed(pairs(), { outcome: null, code: "E_START" });

    expect(queriesAsked()).toHaveLength(3);
    expect(found.diagnosis.failing).toEqual({ sessions: 30, viewers: 30 });
  });

  test("of all sessions are never restricted to failures, though the query is", async () => {
    answerSamples();
    await diagnosed(
      pairs(["isp", "Cox"], ["is_video_start_failure_tech", "true"], ["is_video_start_failure", "true"]),
    );

    expect(queriesAsked()).toEqual([
      "isp=Cox&limit=500",
      "isp=Cox&is_video_start_failure=true&is_video_start_failure_tech=true&limit=500",
    ]);
  });

  test("say when there may be more", async () => {
    conviva.answers({ [samplePath]: answerJson({ sessions: sessionsOf(0, 500, "Cox", "failed to start") }) });

    expect((await diagnosed()).answer.isCut).toEqual({ all: true, failures: true });
  });

  test("of ads are asked for where the account has them", async () => {
    answerSamples(adPath);
    const ads: QueryPairs = [["kind", "ad"], ...pairs().slice(1)];
    const { answer: found } = await diagnosed(ads);
    expect(found.diagnosis.dimensions.map(({ dimension: { id } }) => id)).toContain("ad_creative_id");
    expect(queriesAsked(adPath)).toHaveLength(3);
  });

  test("of ads aren't where it hasn't, with the reason at the field", async () => {
    conviva.answers({ [conviva.discoveryPath]: discovery(samplePath) });
    await expect(diagnosed([["kind", "ad"], ...pairs().slice(1)])).rejects.toMatchObject({
      occurrence: { parameter: "kind", fault: "ads-not-offered" },
    });
  });

  test("that Conviva refuses end it after one call", async () => {
    conviva.answers({ [samplePath]: answer(422) });
    await expect(diagnosed()).rejects.toMatchObject({ occurrence: { parameter: "from", fault: "window-refused" } });
    expect(queriesAsked()).toHaveLength(1);
  });
});

test("what failing sessions share is named, with links that filter by it", async () => {
  answerSamples();
  const { answer: found, links } = await diagnosed(pairs(), { outcome: "start-failure-technical", code: "E_START" });

  expect(found.diagnosis.shared).toMatchObject({
    kind: "told",
    traits: [{ trait: [{ dimension: "isp", value: "Cox" }], contrast: { failing: 30, ofFailing: 30, others: 0 } }],
  });
  const link = links.sessions([{ dimension: "isp", value: "Cox" }]);
  expect(link).toContain("/explore?kind=content&");
  expect(link).toContain("is_video_start_failure_tech=true");
  expect(link).toContain("isp=Cox");
  // The account of these tests can't filter by city.
  expect(links.sessions([{ dimension: "geo_city_name", value: "Leeds" }])).toBeNull();
});

describe("who may diagnose errors", () => {
  test.each(["senior", "lead"] as const)("%s", async (role) => {
    answerSamples();
    await expect(diagnosed(pairs(), undefined, requestBy(role))).resolves.toMatchObject({
      answer: { kind: "content" },
    });
  });

  test.each([
    { name: "an agent", ctx: requestBy("agent") },
    { name: "a frame", ctx: { ...senior, framed: { host: "crm" } as unknown as typeof senior.framed } },
  ])("$name may not: there's no such page, nothing is asked or recorded", async ({ ctx }) => {
    answerSamples();
    await expect(diagnosed(pairs(), undefined, ctx)).rejects.toMatchObject({ code: "page-not-found" });
    expect(queriesAsked()).toEqual([]);
    await store().ready();
    expect(await recordsIn(store())).toEqual([]);
  });
});

test("it's recorded before Conviva is asked and before data leaves, and without a record nothing leaves", async () => {
  answerSamples();
  await diagnosed(pairs(["isp", "Cox"]));
  const rows = await recordsIn(store());
  expect(rows.map(({ phase, action, session_count }) => [phase, action, session_count])).toEqual([
    ["intent", "explore", null],
    ["answered", "explore", 140],
  ]);
  expect(JSON.stringify(rows)).not.toContain("Cox");

  await breakRecording();
  await expect(diagnosed(pairs(["run", "2"]))).rejects.toMatchObject({ code: "record-unavailable" });
});

describe("nobody is named", () => {
  const errors = ["User other-viewer-1000 at 203.0.113.232, carol@canary.example, isn't allowed"];
  const named = Array.from({ length: 30 }, (_, at) =>
    otherSession(1_000 + at, "failed to start", {
      "status_info.errors": errors,
      "content_info.asset": "Home of other-viewer-1000",
    }),
  );

  test("by an ID, an address or a hash, whoever asks", async () => {
    conviva.answers({ [samplePath]: answerJson({ sessions: [...named, ...all] }) });
    const text = JSON.stringify(await diagnosed());

    for (const name of namesIn([...named, ...all])) expect(text).not.toContain(name);
    expect(text).not.toMatch(/viewerHash|canary/u);
  });

  test("by a link to a value or a code", async () => {
    conviva.answers({ [samplePath]: answerJson({ sessions: [...named, ...all] }) });
    const { answer: found, links } = await diagnosed();
    const [title] = found.diagnosis.dimensions.find(({ dimension: { id } }) => id === "asset")?.values ?? [];
    const [code] = found.diagnosis.codes;

    expect(title?.value).toBe("Home of ····");
    expect(links.sessions([{ dimension: "asset", value: title?.value ?? "" }])).toBeNull();
    expect(code?.code).not.toContain("other-viewer-1000");
    expect(links.choice({ outcome: null, code: "Failed for anne@example.com" })).not.toMatch(/anne|example/u);
  });
});

test.each([
  { outcome: "start-failure-technical", code: "E_1 a&b=c, å" },
  { outcome: null, code: "run" },
  { outcome: "playback-failure-business", code: undefined },
] as const)("a choice is in the URL as it is: $code", (choice) => {
  const { searchParams } = new URL(linkTo(choice), "http://desk");
  expect(searchParams.get("code") ?? undefined).toBe(choice.code);
  expect(diagnosisInUrl([...searchParams])).toMatchObject({ choice, fault: null, typed: { filters: [] } });
});

test("an error code that is in no URL as it is can still be chosen by its link", () => {
  const code = "Failed for anne@example.com";
  const choice = { outcome: "start-failure-technical", code } as const;
  const link = `http://desk${linkTo(choice)}`;

  expect(diagnosisInUrl([...new URL(link).searchParams])).toMatchObject({
    choice,
    fault: null,
    typed: { filters: [] },
  });
  const without = { outcome: null, code: null } as const;
  expect(diagnosisInUrl([...new URL(`http://desk${linkTo(without)}`).searchParams]).choice).toEqual(without);
});

function linkTo(choice: FailureChoice): string {
  return diagnosisPath(diagnosisInUrl(pairs()).typed, choice);
}

test.each([
  { name: "too long ago", at: now - 32 * 24 * hourMs, fault: "window-too-old" },
  { name: "in the future", at: now + hourMs, fault: "window-in-future" },
])("the window around an instant $name is refused at the field", ({ at, fault }) => {
  const { typed } = diagnosisInUrl([["at", String(at)]]);
  expect(typedAround(typed, epochMs(at), epochMs(now))).toMatchObject({ fault: { occurrence: { fault } } });
});
