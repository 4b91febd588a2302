import { expect, test } from "vitest";
import type { AnswerIncident, WordedVerdict } from "@/lib/contract/answer";
import { asSessionId } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { incidentRow } from "@/lib/presentation/sessions/incident-row";
import { listRows, rowKey, sessionsInRows } from "@/lib/presentation/sessions/list-rows";

const clock = { zone: "UTC", now: epochMs(mondayNoon + 3 * hourMs) };

/** Sessions by their IDs, each a minute older than the one before; capital letters failed to start. */
function sessionsOf(ids: string) {
  return [...ids].map((id, index) =>
    sessionWith({
      id,
      startedAt: mondayNoon - index * minuteMs,
      ...(id === id.toUpperCase() ? { outcome: "start-failure-technical", errors: ["E1"] } : {}),
      texts: { asset: `Title ${id}`, deviceName: "TV" },
    }),
  );
}

/** An incident of these sessions, oldest first. */
function incidentOf(ids: string, changes: Partial<AnswerIncident> = {}): AnswerIncident {
  const sessions = [...ids].map(asSessionId);
  return {
    id: asSessionId(ids[0] ?? ""),
    startedAt: mondayNoon,
    endedAt: epochMs(mondayNoon + 220_000),
    line: "",
    ending: "then played on the phone",
    sessions,
    verdict: null,
    ...changes,
  };
}

const device: WordedVerdict = {
  verdict: "device",
  verdictLabel: "Device or app",
  confidence: "high",
  confidenceLabel: "High confidence",
  sideId: null,
  side: null,
  reasonId: null,
  reason: null,
  facts: [],
  doubts: [],
  say: "",
  says: {},
  steps: [],
};

/** The rows in short: an open group as "+A", a closed one as "-A", its verdict as "?A", and its sessions indented. */
function rowsOf(ids: string, incidents: readonly AnswerIncident[], closed = "") {
  const rows = listRows(sessionsOf(ids), {
    incidents,
    closed: new Set([...closed].map(asSessionId)),
    rangeVerdict: "device",
  });
  expect(new Set(rows.map(rowKey)).size).toBe(rows.length);
  const texts = rows.map((row) => {
    if (row.kind === "session") return `${row.isInGroup ? " " : ""}${row.session.id}`;
    return `${row.kind === "verdict" ? "?" : row.isOpen ? "+" : "-"}${row.incident.id}`;
  });
  return {
    texts,
    steps: sessionsInRows(rows)
      .map(({ id }) => id)
      .join(""),
  };
}

test.each([
  { name: "without incidents, the list is flat", ids: "abC", incidents: [], texts: ["a", "b", "C"] },
  {
    name: "an incident's attempts are below its row",
    ids: "aCBd",
    incidents: [incidentOf("BC")],
    texts: ["a", "+B", " C", " B", "d"],
  },
  {
    name: "what happened in between comes after the incident",
    ids: "CaB",
    incidents: [incidentOf("BC")],
    texts: ["+B", " C", " B", "a"],
  },
  { name: "a single attempt has no group", ids: "aB", incidents: [incidentOf("B")], texts: ["a", "B"] },
  {
    name: "attempts that filters hide aren't shown",
    ids: "aC",
    incidents: [incidentOf("BC")],
    texts: ["a", "+B", " C"],
  },
  { name: "nor are incidents without any shown", ids: "a", incidents: [incidentOf("BC")], texts: ["a"] },
  {
    name: "an incident has a verdict of its own if it differs from the range's",
    ids: "DCBA",
    incidents: [
      incidentOf("CD", { verdict: { ...device, verdict: "network" } }),
      incidentOf("AB", { verdict: device }),
    ],
    texts: ["+C", "?C", " D", " C", "+A", " B", " A"],
  },
])("$name", ({ ids, incidents, texts }) => {
  expect(rowsOf(ids, incidents)).toEqual({
    texts,
    steps: texts.flatMap((text) => /^ ?(\w)$/u.exec(text)?.[1] ?? []).join(""),
  });
});

test("a closed incident hides its attempts and its verdict, but they can be stepped to", () => {
  const own = incidentOf("BC", { verdict: { ...device, verdict: "network" } });

  expect(rowsOf("aCBd", [own], "B")).toEqual({ texts: ["a", "-B", "d"], steps: "aCBd" });
});

test("an incident's verdict waits for the range's", () => {
  const incidents = [incidentOf("AB", { verdict: device })];
  const rows = listRows(sessionsOf("BA"), { incidents, closed: new Set(), rangeVerdict: null });

  expect(rows.map(({ kind }) => kind)).toEqual(["incident", "session", "session"]);
});

test("an incident's row says what its attempts share, how long it was and how it ended", () => {
  const row = incidentRow({ incident: incidentOf("ABCDE"), shown: sessionsOf("EDCBA") }, clock);

  expect(row).toMatchObject({
    name: "5 attempts in 4 min, then played on the phone",
    rest: "4 min, then played on the phone",
    time: { relative: "3 h ago", short: "12:00–12:03" },
    cells: { outcome: "Start failure ×5", title: "5 titles", device: "TV", network: "–", error: "E1" },
    ...{ tone: "fail", shape: "cross" },
  });
});

test("an incident's row counts the attempts that filters hide", () => {
  const row = incidentRow({ incident: incidentOf("ABCDE"), shown: sessionsOf("ED") }, clock);

  expect(row.name).toBe("2 of 5 attempts in 4 min, then played on the phone");
  expect(row.cells.outcome).toBe("Start failure, 2 of 5");
});

test.each([
  { changes: { ending: null }, name: "2 attempts in 4 min", rest: "4 min" },
  {
    changes: { endedAt: mondayNoon },
    name: "2 attempts, then played on the phone",
    rest: "then played on the phone",
  },
  { changes: { endedAt: mondayNoon, ending: null }, name: "2 attempts", rest: "" },
  { changes: { endedAt: epochMs(mondayNoon + 40_000), ending: null }, name: "2 attempts in 40 s", rest: "40 s" },
])("an incident is called $name", ({ changes, ...expected }) => {
  expect(incidentRow({ incident: incidentOf("AB", changes), shown: sessionsOf("BA") }, clock)).toMatchObject(
    expected,
  );
});

test("an incident blocked by an account rule says so, with the mark of an account", () => {
  const shown = sessionsOf("BA").map((session) => ({ ...session, outcome: "start-failure-business" as const }));

  expect(incidentRow({ incident: incidentOf("AB"), shown }, clock)).toMatchObject({
    ...{ tone: "account", shape: "diamond" },
    cells: { outcome: "Start blocked ×2" },
  });
});

test("attempts with different outcomes are counted, with the mark of the worst", () => {
  const { cells, tone } = incidentRow({ incident: incidentOf("Ab"), shown: sessionsOf("bA") }, clock);

  expect([cells.outcome, tone]).toEqual(["2 attempts", "fail"]);
});
