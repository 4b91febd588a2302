import { describe, expect, test } from "vitest";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { minuteMs } from "@/lib/domain/units";

type Take = Readonly<{ at: number; client?: string; title?: string; outcome?: Outcome; seconds?: number }>;

/** Sessions by their start in seconds after noon; failed starts on one device and title by default. */
function sessionsOf(...takes: readonly Take[]): readonly Session[] {
  return takes.map(({ at, client = "tv", title = "A", outcome = "start-failure-technical", seconds = 10 }, index) => {
    const startedAt = mondayNoon + at * 1000;
    return sessionWith({
      id: `s${index}`,
      clientId: client,
      startedAt,
      endedAt: startedAt + seconds * 1000,
      outcome,
      texts: { asset: title },
      numbers: outcome === "played-well" ? { videoStartTime: 1000, playingTime: seconds * 1000 } : {},
    });
  });
}

function find(...takes: readonly Take[]) {
  return findIncidents(sessionsOf(...takes), defaultPlaybookRules, defaultThresholds);
}

describe("attempts are one incident", () => {
  test.each<{ name: string; takes: readonly Take[]; sizes: readonly number[] }>([
    { name: "on one device, whatever the title", takes: [{ at: 0 }, { at: 60, title: "B" }], sizes: [2] },
    { name: "on one title, whatever the device", takes: [{ at: 0 }, { at: 60, client: "phone" }], sizes: [2] },
    {
      name: "not on another device with another title",
      takes: [{ at: 0 }, { at: 60, client: "phone", title: "B" }],
      sizes: [1, 1],
    },
    { name: "up to ten minutes after the last ended", takes: [{ at: 0 }, { at: 610 }], sizes: [2] },
    { name: "not a second later", takes: [{ at: 0 }, { at: 611 }], sizes: [1, 1] },
    { name: "however long the series", takes: [{ at: 0 }, { at: 600 }, { at: 1200 }, { at: 1800 }], sizes: [4] },
    {
      name: "not across a good attempt",
      takes: [{ at: 0 }, { at: 60, outcome: "played-well" }, { at: 120 }],
      sizes: [1, 1],
    },
    { name: "without unclear ones", takes: [{ at: 0, outcome: "unclear" }, { at: 60 }], sizes: [1] },
    { name: "none if all is well", takes: [{ at: 0, outcome: "played-well" }], sizes: [] },
  ])("$name", ({ takes, sizes }) => {
    expect(find(...takes).map(({ attempts }) => attempts.length)).toEqual(sizes);
  });

  test("with unknown titles and devices are not one incident", () => {
    const bare = [0, 60].map((at) =>
      sessionWith({
        id: `bare ${at}`,
        clientId: "",
        startedAt: mondayNoon + at * 1000,
        outcome: "start-failure-technical",
      }),
    );

    expect(findIncidents(bare, defaultPlaybookRules, defaultThresholds)).toHaveLength(2);
  });

  test("of two people behind one address are two incidents, and neither resolves the other's", () => {
    const [tv, phone, good] = sessionsOf({ at: 0 }, { at: 60, client: "phone" }, { at: 90, outcome: "played-well" });
    const sessions = [tv, phone && { ...phone, viewerId: "other" }, good && { ...good, viewerId: "other" }];
    const incidents = findIncidents(
      sessions.flatMap((session) => session ?? []),
      defaultPlaybookRules,
      defaultThresholds,
    );

    expect(incidents.map(({ attempts, ending }) => [attempts.length, ending])).toEqual([
      [1, "played-elsewhere"],
      [1, "gave-up"],
    ]);
  });

  test("within the operator's own gap", () => {
    const rules = { ...defaultPlaybookRules, incidentGapMinutes: 1 };

    expect(findIncidents(sessionsOf({ at: 0 }, { at: 100 }), rules, defaultThresholds)).toHaveLength(2);
  });
});

describe("an incident", () => {
  test.each<{ takes: readonly Take[]; ending: string; resolution: string | null }>([
    { takes: [{ at: 0 }], ending: "gave-up", resolution: null },
    { takes: [{ at: 0 }, { at: 60, outcome: "played-well" }], ending: "played-again", resolution: "s1" },
    {
      takes: [{ at: 0 }, { at: 60, outcome: "played-well", client: "phone" }],
      ending: "played-elsewhere",
      resolution: "s1",
    },
    { takes: [{ at: 0 }, { at: 910, outcome: "played-well" }], ending: "played-again", resolution: "s1" },
    { takes: [{ at: 0 }, { at: 911, outcome: "played-well" }], ending: "gave-up", resolution: null },
    // A failure in between means that it was not over.
    {
      takes: [{ at: 0 }, { at: 700 }, { at: 760, outcome: "played-well" }, { at: 800, outcome: "played-well" }],
      ending: "played-again",
      resolution: "s2",
    },
  ])("ends as $ending", ({ takes, ending, resolution }) => {
    const [incident] = find(...takes);

    expect(incident?.ending).toBe(ending);
    expect(incident?.resolution?.id ?? null).toBe(resolution);
  });

  test.each<{ name: string; played: readonly Take[]; nextPlay: string | null }>([
    { name: "is another title on another device", played: [{ at: 60, client: "phone", title: "B" }], nextPlay: "s1" },
    { name: "comes within fifteen minutes", played: [{ at: 911, client: "phone", title: "B" }], nextPlay: null },
    { name: "comes after them", played: [{ at: 5, client: "phone", title: "B" }], nextPlay: null },
    { name: "is on a known device", played: [{ at: 60, client: "", title: "B" }], nextPlay: null },
    {
      name: "comes after the last of them",
      played: [
        { at: 60, client: "phone", title: "B" },
        { at: 120, outcome: "start-failure-technical" },
      ],
      nextPlay: null,
    },
  ])("of attempts given up has a next play if it $name", ({ played, nextPlay }) => {
    const plays = played.map((take) => ({ outcome: "played-well" as const, ...take }));
    const [incident] = find({ at: 0 }, ...plays);

    expect(incident).toMatchObject({ ending: "gave-up", resolution: null });
    expect(incident?.nextPlay?.id ?? null).toBe(nextPlay);
  });

  test("that failed again after a pause ended as given up", () => {
    const later = find(
      { at: 0 },
      { at: 700 },
      { at: 760, outcome: "played-well" },
      { at: 800, outcome: "played-well" },
    );

    expect(later.map(({ ending }) => ending)).toEqual(["played-again", "gave-up"]);
  });

  test.each<{ numbers: Parameters<typeof sessionWith>[0]; ending: string }>([
    { numbers: { numbers: { percentageComplete: 96 } }, ending: "watched-on" },
    { numbers: { numbers: { percentageComplete: 30, playingTime: 40 * minuteMs } }, ending: "gave-up" },
    { numbers: { numbers: { playingTime: 40 * minuteMs } }, ending: "watched-on" },
    { numbers: { numbers: { playingTime: minuteMs } }, ending: "gave-up" },
    { numbers: {}, ending: "gave-up" },
  ])("of a troubled play, $numbers.numbers, ends as $ending", ({ numbers, ending }) => {
    const [incident] = findIncidents(
      [sessionWith({ outcome: "trouble", ...numbers })],
      defaultPlaybookRules,
      defaultThresholds,
    );

    expect(incident?.ending).toBe(ending);
  });

  test.each<{ outcomes: readonly Outcome[]; kind: string }>([
    { outcomes: ["start-failure-business", "exit-before-start"], kind: "refused" },
    { outcomes: ["exit-before-start"], kind: "left" },
    { outcomes: ["exit-before-start", "exit-after-wait"], kind: "technical" },
    { outcomes: ["start-failure-business", "start-failure-technical"], kind: "technical" },
  ])("of $outcomes is $kind", ({ outcomes, kind }) => {
    expect(find(...outcomes.map((outcome, index) => ({ at: index * 20, outcome })))[0]?.kind).toBe(kind);
  });

  test("lasts from its first attempt to the end of its last: five attempts in 3 min 40 s", () => {
    const [incident] = find(...[0, 49, 101, 155, 208].map((at) => ({ at, seconds: 12 })));

    expect(incident?.attempts).toHaveLength(5);
    expect((incident?.endedAt ?? 0) - (incident?.startedAt ?? 0)).toBe(220_000);
  });

  test("is listed after newer ones", () => {
    expect(find({ at: 0 }, { at: 1000 }).map(({ id }) => id)).toEqual(["s1", "s0"]);
  });
});
