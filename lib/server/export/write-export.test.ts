import { beforeEach, describe, expect, test } from "vitest";
import { problemOf } from "@/lib/contract/problem";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { parseCsv } from "@/lib/presentation/format/parse-csv.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import type { SessionsToExport } from "@/lib/server/export/sessions-to-export";
import { toExport } from "@/lib/server/export/sessions-to-export.fixture";
import { type FileRequest, writeExport } from "@/lib/server/export/write-export";
import { textStream } from "@/lib/server/http/text-stream";

beforeEach(() => stubEnvironment());

const newYork = { zone: "America/New_York" };

function file(format: FileRequest["format"], loaded: SessionsToExport, zone = "UTC") {
  return writeExport(loaded, { format, zone }, "request-1");
}

async function textOf(format: FileRequest["format"], loaded: SessionsToExport, { zone } = { zone: "UTC" }) {
  return (await Array.fromAsync(file(format, loaded, zone).parts)).join("");
}

/** The cells of the only session, by heading. */
async function cellsOf(session: Session, format: "csv" | "excel" = "csv") {
  const text = await textOf(format, toExport([session]), newYork);
  const [headings = [], row = []] = parseCsv(text.replace(/^\ufeff/, ""));
  return Object.fromEntries(headings.map((heading, index) => [heading, row[index]]));
}

const awkward = sessionWith({
  id: "00123",
  clientId: "1234567890123456",
  viewerId: "1E5",
  startedAt: epochMs(mondayNoon + 250),
  endedAt: null,
  isEnded: false,
  outcome: "on-going",
  errors: ["=HYPERLINK(1)", "-5"],
  texts: { asset: "=1+1", appVersion: "8.10", isp: 'Tele "Com", Inc.', city: null },
  numbers: { playingTime: 90_500, rebufferingRatio: 0.25, averagePeakBitrate: 5_400_000, bitrateSwitches: null },
});

describe("a CSV file", () => {
  test("has times in UTC and in the zone, units in its headings, and nothing where nothing was measured", async () => {
    expect(await cellsOf(awkward)).toMatchObject({
      "Start (UTC)": "2026-11-16T12:00:00.250Z",
      "Start (America/New_York)": "2026-11-16 07:00:00",
      "End (UTC)": "",
      "End (America/New_York)": "",
      State: "Ongoing",
      Outcome: "Ongoing",
      "Playing time (ms)": "90500",
      "Rebuffering ratio (%)": "0.25",
      "Average peak bitrate (bit/s)": "5400000",
      "Bitrate switches (count)": "",
      ISP: 'Tele "Com", Inc.',
      City: "",
    });
  });

  test("has identifiers as they were sent, and no formula", async () => {
    expect(await cellsOf(awkward)).toMatchObject({
      "Conviva session ID": "00123",
      "Client ID": "1234567890123456",
      "Viewer ID": "1E5",
      "App version": "8.10",
      Title: "'=1+1",
      Errors: "'=HYPERLINK(1) | -5",
    });
  });

  test("for Excel has identifiers that stay texts, and the mark that says it's UTF-8", async () => {
    expect(await cellsOf(awkward, "excel")).toMatchObject({
      "Conviva session ID": '="00123"',
      "Client ID": '="1234567890123456"',
      "Viewer ID": '="1E5"',
      "App version": '="8.10"',
      Title: "'=1+1",
      "Playing time (ms)": "90500",
    });
    expect(await textOf("excel", toExport([]))).toMatch(/^\ufeffStart/);
    expect(await textOf("csv", toExport([]))).toMatch(/^Start/);
  });

  test("has every session once, in parts of 500", async () => {
    const sessions = Array.from({ length: 1_234 }, (_, index) => sessionWith({ id: `s.${index}` }));

    const parts = await Array.fromAsync(file("csv", toExport(sessions)).parts);

    const rows = parseCsv(parts.join("")).slice(1);
    expect(rows.map((row) => row.at(-3))).toEqual(sessions.map(({ id }) => id));
    expect(parts.slice(1).map((part) => parseCsv(part).length)).toEqual([500, 500, 234]);
  });
});

describe("a file that isn't complete", () => {
  const hour = { start: epochMs(mondayNoon - 60 * minuteMs), end: mondayNoon };
  const incomplete = toExport([awkward], {
    skippedCount: 1,
    missing: [
      { range: hour, reason: "failed", problem: problemOf("upstream-timeout") },
      { range: hour, reason: "full-minute", limit: 500 },
      { range: hour, reason: "beyond-limit", limit: 30_000 },
    ],
  });
  const sentences = [
    "Sessions that started from 2026-11-16T11:00Z to 2026-11-16T12:00Z are missing: Conviva didn't respond in time.",
    "Sessions that started from 2026-11-16T11:00Z to 2026-11-16T12:00Z are missing in part: more than 500 started in one minute.",
    "Sessions that started from 2026-11-16T11:00Z to 2026-11-16T12:00Z are missing: only the newest 30,000 could be loaded.",
    "1 session couldn't be read and is missing.",
  ];

  test("says so in its name", () => {
    expect(file("csv", incomplete).name).toBe("sessions-2026-11-15-to-2026-11-16-incomplete.csv");
    expect(file("json", incomplete).name).toBe("sessions-2026-11-15-to-2026-11-16-incomplete.json");
    expect(file("csv", toExport([], { skippedCount: 1 })).name).toContain("-incomplete");
    expect(file("excel", toExport([])).name).toBe("sessions-2026-11-15-to-2026-11-16.csv");
  });

  test("says what is missing below the headings, in rows as wide as the others", async () => {
    const rows = parseCsv(await textOf("csv", incomplete));

    expect(rows.slice(1, -1).map(([first]) => first)).toEqual(sentences);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test("says it in JSON, too", async () => {
    const { isComplete, missing, skippedCount } = JSON.parse(await textOf("json", incomplete));

    expect({ isComplete, skippedCount }).toEqual({ isComplete: false, skippedCount: 1 });
    expect(missing[0]).toEqual({
      ...{ from: "2026-11-16T11:00:00.000Z", to: "2026-11-16T12:00:00.000Z", reason: "failed" },
      text: sentences[0],
    });
  });
});

test("the days in the name are days in the zone, and the end isn't another day", () => {
  const range = { start: epochMs(Date.parse("2026-11-16T02:00Z")), end: epochMs(Date.parse("2026-11-17T05:00Z")) };

  expect(file("csv", toExport([], { range }), "America/New_York").name).toBe("sessions-2026-11-15-to-2026-11-16.csv");
});

test("a JSON file has everything exact, with its range, zone and units", async () => {
  const { sessions, units, ...about } = JSON.parse(await textOf("json", toExport([awkward, awkward]), newYork));

  expect(about).toEqual({
    range: { from: "2026-11-15T12:00:00.000Z", to: "2026-11-16T12:00:00.000Z" },
    asOf: "2026-11-16T12:00:00.000Z",
    zone: "America/New_York",
    isComplete: true,
    missing: [],
    skippedCount: 0,
    sessionCount: 2,
  });
  expect(units).toMatchObject({ playingTime: "ms", rebufferingRatio: "%", averagePeakBitrate: "bit/s" });
  const { id, clientId, viewerId, isEnded, outcome, errors, texts, numbers } = awkward;
  expect(sessions).toEqual(
    Array.from({ length: 2 }, () => ({
      ...{ id, clientId, viewerId, isEnded, outcome, errors, texts, numbers },
      startedAt: "2026-11-16T12:00:00.250Z",
      startedAtLocal: "2026-11-16 07:00:00",
      endedAt: null,
      endedAtLocal: null,
    })),
  );
  expect(JSON.parse(await textOf("json", toExport([]))).sessions).toEqual([]);
});

describe("a file is written while it's read", () => {
  test("and breaks off if sessions can't be read any more", async () => {
    const failing = toExport([awkward], {
      parts: function* () {
        yield [awkward];
        throw new Error("gone");
      },
    });

    await expect(new Response(textStream(file("csv", failing).parts)).text()).rejects.toThrow("gone");
    await expect(textOf("json", failing)).rejects.toThrow("gone");
  });

  test("and not further than its reader has taken it", async () => {
    let written = 0;
    const endless = toExport([], {
      parts: function* () {
        for (;;) {
          written += 1;
          yield [awkward];
        }
      },
    });

    const reader = textStream(file("csv", endless).parts).getReader();
    for (let part = 0; part < 3; part += 1) await reader.read();
    await reader.cancel();

    expect(written).toBeLessThanOrEqual(3);
  });
});
