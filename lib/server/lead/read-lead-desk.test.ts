import type { KyselyPlugin } from "kysely";
import { describe, expect, test } from "vitest";
import { usualPeriod } from "@/lib/contract/lead";
import { soleAccount } from "@/lib/domain/access/account";
import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";
import { sealSearch } from "@/lib/server/access/reference";
import { closeDatabase, now, requestBy, useDatabase } from "@/lib/server/lead/lead.fixture";
import { readLeadDesk } from "@/lib/server/lead/read-lead-desk";
import { processState } from "@/lib/server/operation/process-state";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { type Answered, recordAnswered } from "@/lib/server/records/answered-looks.fixture";
import { recordsIn } from "@/lib/server/records/recorder.fixture";
import { subjectOf } from "@/lib/server/records/subject";
import { store } from "@/lib/server/store/store";
import { databases } from "@/lib/server/store/store.fixture";

const lead = requestBy("lead");
const at = { zone: "UTC", now };
const viewer = { account: soleAccount, kind: "viewerId", value: "v-1" } as const;
const address = { account: soleAccount, kind: "viewerIp", value: "10.0.0.1" } as const;
const ben = { actor_subject: "i|ben", actor_name: "Ben Åkesson" };
const recent = now - hourMs;

/** A viewer as the record has them. */
function seen(lookup: Parameters<typeof subjectOf>[0]): Answered {
  const { hash, keyId } = subjectOf(lookup);
  return { subject_hash: hash, subject_key_id: keyId, at: recent };
}

async function idsOf(query: Parameters<typeof readLeadDesk>[1]): Promise<readonly string[]> {
  const { looks } = await readLeadDesk(lead, query, at);
  return looks.map(({ id }) => id).toSorted();
}

describe.each(databases)("the lead's desk on %s", (kind) => {
  useDatabase(kind);

  test.each(["agent", "senior"] as const)("isn't there for an %s, and their attempt isn't a search", async (role) => {
    await expect(readLeadDesk(requestBy(role), {}, at)).rejects.toMatchObject({ code: "page-not-found" });
    expect(await recordsIn(store())).toEqual([]);
  });

  test("finds a viewer by what was typed, be it an ID, an address or an ID that looks like one", async () => {
    await recordAnswered(store(), [
      { look_id: "by-id", ...seen(viewer) },
      { look_id: "by-address", ...seen(address) },
      { look_id: "like-address", ...seen({ ...address, kind: "viewerId" }) },
      { look_id: "other", at: recent },
    ]);

    expect(await idsOf({ search: sealSearch("v-1") })).toEqual(["by-id"]);
    expect(await idsOf({ search: sealSearch("10.0.0.1") })).toEqual(["by-address", "like-address"]);
    expect(await idsOf({ search: sealSearch("never looked up") })).toEqual([]);
  });

  test("finds an agent by a part of their name, in any case", async () => {
    await recordAnswered(store(), [{ look_id: "bens", ...ben, at: recent }, { at: recent }]);

    expect(await idsOf({ search: sealSearch("åkes") })).toEqual(["bens"]);
    expect(await idsOf({ agent: "i|ben" })).toEqual(["bens"]);
  });

  test("finds the usual period unless told otherwise", async () => {
    const days = Number(usualPeriod);
    await recordAnswered(store(), [
      { look_id: "in", at: now - days * dayMs },
      { look_id: "out", at: now - days * dayMs - 1 },
    ]);

    expect(await idsOf({})).toEqual(["in"]);
    expect(await idsOf({ period: "all", action: "look-up" })).toEqual(["in", "out"]);
    expect(await idsOf({ since: "0", until: String(now - days * dayMs) })).toEqual(["out"]);
  });

  test("shows the beginning of a viewer's hash and nothing else of it", async () => {
    await recordAnswered(store(), [seen(viewer)]);

    const { looks } = await readLeadDesk(lead, {}, at);

    const { hash } = subjectOf(viewer);
    expect(looks[0]?.pseudonym).toBe(hash.slice(0, 8));
    expect(JSON.stringify(looks)).not.toContain(hash.slice(0, 9));
  });

  test("has pages of 50 rows, without losing or repeating one", async () => {
    await recordAnswered(
      store(),
      Array.from({ length: 101 }, (_, index) => ({ look_id: `look-${index}`, at: recent - Math.floor(index / 3) })),
    );

    const first = await readLeadDesk(lead, {}, at);
    const second = await readLeadDesk(lead, { after: first.after ?? "" }, at);
    const third = await readLeadDesk(lead, { after: second.after ?? "" }, at);

    const pages = [first, second, third].map(({ looks }) => looks.map(({ id }) => id));
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(new Set(pages.flat()).size).toBe(101);
    expect(third.after).toBeNull();
  });

  test("counts per agent and per day of the zone, and lists everybody to choose from", async () => {
    await recordAnswered(store(), [
      { ...ben, team: "night", subject_hash: "h1", at: Date.parse("2026-11-27T04:30:00Z") },
      { ...ben, team: "night", subject_hash: "h2", at: Date.parse("2026-11-27T05:30:00Z") },
      { at: recent },
    ]);

    const desk = await readLeadDesk(lead, { agent: "i|ben" }, { zone: "America/New_York", now });

    expect(desk.perAgent).toEqual([{ agent: { subject: "i|ben", name: "Ben Åkesson" }, looks: 2, viewers: 2 }]);
    expect(desk.perDay.slice(0, 3).map(({ looks }) => looks)).toEqual([1, 1, 0]);
    expect(desk.perDay[1]?.day.start).toBe(Date.parse("2026-11-26T05:00:00Z"));
    expect(desk.perDay).toHaveLength(8);
    expect(desk.agents.map(({ name }) => name)).toEqual(["Ben Åkesson", "Test Agent"]);
    expect(desk.teams).toEqual(["night"]);
  });

  test("flags more viewers in an hour than SWEEP_VIEWERS_PER_HOUR, 60 by default", async () => {
    const sweep = (viewers: number): readonly Answered[] =>
      Array.from({ length: viewers }, (_, index) => ({
        ...(viewers > 60 ? ben : {}),
        ...{ subject_hash: `h${index}`, at: recent + index * 1_000 },
      }));
    await recordAnswered(store(), [...sweep(60), ...sweep(61)]);

    const { sweeps } = await readLeadDesk(lead, {}, at);

    expect(sweeps).toEqual([
      { agent: { subject: "i|ben", name: "Ben Åkesson" }, start: recent, end: recent + minuteMs, viewers: 61 },
    ]);
  });

  test("finds problems that three viewers share in 24 hours, by cause; a good verdict is no problem", async () => {
    const app = {
      verdict: "device",
      cause: { factor: "app", value: "8.14 (LG Smart TV)" },
      sessionCount: 6,
    } as const;
    const fine = { verdict: "nothing", cause: null, sessionCount: 6 } as const;
    const title = { verdict: "title", cause: { factor: "title", value: "The Match" }, sessionCount: 6 } as const;
    await recordAnswered(store(), [
      ...["h1", "h2", "h3"].map((subject_hash) => ({ subject_hash, at: recent, findings: app })),
      ...["h4", "h5", "h6"].map((subject_hash) => ({ subject_hash, at: recent, findings: fine })),
      ...["h7", "h7", "h8"].map((subject_hash) => ({ subject_hash, at: recent, findings: title })),
      ...["h9"].map((subject_hash) => ({ subject_hash, at: now - dayMs - 1, findings: title })),
    ]);

    const { recurring } = await readLeadDesk(lead, {}, at);

    expect(recurring).toEqual([
      { verdict: "device", cause: { factor: "app", value: "8.14 (LG Smart TV)" }, viewers: 3 },
    ]);
    expect(await idsOf({ verdict: "device", factor: "app", cause: "8.14 (LG Smart TV)" })).toHaveLength(3);
  });

  test("is recorded as a search, before its result leaves and with what was searched for", async () => {
    await readLeadDesk(lead, { search: sealSearch("v-1"), verdict: "device", period: "30" }, at);

    const records = await recordsIn(store());
    expect(records).toMatchObject(
      ["intent", "answered"].map((phase) => ({
        ...{ phase, action: "record-search", role: "lead", actor_name: "Test lead" },
        ...{ subject_hash: subjectOf(viewer).hash, range_days: 30, reason: "verdict=device" },
      })),
    );
    expect(JSON.stringify(records)).not.toContain("v-1");
  });

  test("isn't among its own results, but among the next ones", async () => {
    expect(await idsOf({ verdict: "device" })).toEqual([]);
    const { looks } = await readLeadDesk(lead, {}, at);
    expect(looks).toMatchObject([{ action: "record-search", reason: "verdict=device", outcome: "ok" }]);
  });

  test("asks one question at a time, so that the recorder and the sign-in checks get connections too", async () => {
    const bens = Array.from({ length: 61 }, (_, index) => ({ ...ben, subject_hash: `h${index}`, at: recent }));
    const others = bens.map((look) => ({ ...look, actor_subject: "i|lee", actor_name: "Lee" }));
    await recordAnswered(store(), [...bens, ...others]);
    const opened = store();
    let waiting = 0;
    const together: number[] = [];
    const counting: KyselyPlugin = {
      transformQuery({ node }) {
        waiting += 1;
        together.push(waiting);
        return node;
      },
      async transformResult({ result }) {
        waiting -= 1;
        return result;
      },
    };
    forgetProcessState("store");
    processState("store", () => ({ ...opened, db: opened.db.withPlugin(counting) }));

    const { sweeps } = await readLeadDesk(lead, {}, at);
    expect(sweeps).toHaveLength(2);
    expect(Math.max(...together)).toBe(1);
  });

  test("says so if the database can't be read, and shows nothing", async () => {
    await closeDatabase();

    await expect(readLeadDesk(lead, {}, at)).rejects.toMatchObject({ code: "record-unreadable" });
  });

  test.each(["agent", "team", "pseudonym", "cause"] as const)("refuses a NUL in %s", async (parameter) => {
    const query = { factor: "cdn", [parameter]: "a\0b" };
    await expect(readLeadDesk(lead, query, at)).rejects.toMatchObject({
      ...{ code: "invalid-parameter", occurrence: { parameter } },
    });
  });

  test.each([
    { query: { search: "x" }, parameter: "search" },
    { query: { verdict: "bad" }, parameter: "verdict" },
    { query: { action: "bad" }, parameter: "action" },
    { query: { period: "2" }, parameter: "period" },
    { query: { since: "yesterday" }, parameter: "since" },
    { query: { after: "1" }, parameter: "after" },
  ])("refuses $query, naming the parameter", async ({ query, parameter }) => {
    await expect(readLeadDesk(lead, query, at)).rejects.toMatchObject({
      code: "invalid-parameter",
      occurrence: { parameter },
    });
  });
});
