import { beforeAll, describe, expect, test } from "vitest";
import { canonicalZone } from "@/lib/domain/time/zone";
import { dayMs, minuteMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { parseQuery, queryParameters } from "@/lib/server/http/query-parameters";

beforeAll(() => stubEnvironment());

const now = Math.floor(Date.now() / minuteMs) * minuteMs;
const frozen = `from=${now - dayMs}&to=${now}`;

function requestFor(query: string): Request {
  return new Request(`https://desk.example.com/api/viewers/ref/answer${query}`);
}

describe("the range of a request", () => {
  test.each([
    { query: "", range: { days: 1 } },
    { query: "?days=7", range: { days: 7 } },
    { query: `?${frozen}`, range: { from: now - dayMs, to: now } },
  ])("$query is read", ({ query, range }) => {
    expect(parseQuery(requestFor(query), queryParameters.range)).toEqual({ range });
  });

  test.each([
    { query: "?days=2", parameter: "days" },
    { query: "?days=07", parameter: "days" },
    { query: "?days=7%20", parameter: "days" },
    { query: "?days=7&from=1", parameter: "from" },
    { query: "?days=7&to=1", parameter: "to" },
    { query: "?from=1", parameter: "to" },
    { query: "?to=1", parameter: "from" },
    { query: "?from=-1&to=2", parameter: "from" },
    { query: "?from=1&to=2e3", parameter: "to" },
    { query: `?from=${now}&to=${now - dayMs}`, parameter: "to" },
    { query: `?from=${now - minuteMs}&to=${now - dayMs}`, parameter: "to" },
    { query: `?from=${now + dayMs}&to=${now + 2 * dayMs}`, parameter: "from" },
    { query: `?from=${now - 31 * dayMs}&to=${now}`, parameter: "to" },
  ])("$query is refused, naming $parameter", ({ query, parameter }) => {
    expect(() => parseQuery(requestFor(query), queryParameters.range)).toThrow(
      expect.objectContaining({ code: "invalid-range", occurrence: expect.objectContaining({ parameter }) }),
    );
  });
});

describe("a query parameter", () => {
  test.each([
    { what: "unknown", query: "?days=1&depth=2", parameter: "depth" },
    { what: "unknown here", query: "?session=1", parameter: "session" },
    { what: "given twice", query: "?days=1&days=7", parameter: "days" },
    { what: "given twice with the same value", query: "?zone=UTC&zone=UTC", parameter: "zone" },
    { what: "empty", query: "?days=", parameter: "days" },
    { what: "a zone that doesn't exist", query: "?zone=Mars%2FOlympus", parameter: "zone" },
    { what: "an offset instead of a zone", query: "?zone=%2B05%3A30", parameter: "zone" },
    { what: "a negative offset instead of a zone", query: "?zone=-12:34", parameter: "zone" },
    { what: "an empty zone", query: "?zone=", parameter: "zone" },
    { what: "a language without a book", query: "?language=xx", parameter: "language" },
    { what: "an invalid language tag", query: "?language=%3Cscript%3E", parameter: "language" },
    { what: "named like an inherited member", query: "?__proto__=1", parameter: "__proto__" },
  ])("that is $what is refused by name", ({ query, parameter }) => {
    expect(() => parseQuery(requestFor(query), queryParameters.answer)).toThrow(
      expect.objectContaining({ code: "invalid-parameter", occurrence: expect.objectContaining({ parameter }) }),
    );
  });

  test("that is omitted has its default", () => {
    expect(parseQuery(requestFor(""), queryParameters.answer)).toEqual({
      range: { days: 1 },
      zone: "viewer",
      fallbackZone: "UTC",
      viewerZone: null,
      language: "en",
      allUntil: null,
    });
  });

  test.each(["__proto__", "constructor", "toString"])("with a name that every object has, %s, is unknown", (name) => {
    expect(() => parseQuery(requestFor(`?${name}=x`), queryParameters.answer)).toThrow(
      expect.objectContaining({
        occurrence: expect.objectContaining({ parameter: name, fault: "unknown-parameter" }),
      }),
    );
  });

  test.each([
    ["America/Chicago", "America/Chicago"],
    ["AMERICA/CHICAGO", "America/Chicago"],
    ["aMERICA/cHICAGO", "America/Chicago"],
    ["UTC", "UTC"],
    ["utc", "UTC"],
    ["viewer", "viewer"],
    ["Asia/Kolkata", canonicalZone("Asia/Calcutta")],
    ["Asia/Calcutta", canonicalZone("Asia/Calcutta")],
  ])("that is the zone %s is read as %s", (zone, canonical) => {
    expect(parseQuery(requestFor(`?zone=${zone}`), queryParameters.answer).zone).toBe(canonical);
    expect(parseQuery(requestFor(`?zone=${zone}&session=1`), queryParameters.others).zone).toBe(canonical);
  });

  test("that is required is named if it's missing or empty", () => {
    for (const query of ["?days=1", "?days=1&session="]) {
      expect(() => parseQuery(requestFor(query), queryParameters.others)).toThrow(
        expect.objectContaining({ occurrence: expect.objectContaining({ parameter: "session" }) }),
      );
    }
  });
});

describe("a session's start", () => {
  test.each([
    ["?startedAt=1678829756486", 1678829756486],
    ["?startedAt=0", 0],
    ["", undefined],
  ])("%s is read", (query, startedAt) => {
    expect(parseQuery(requestFor(query), queryParameters.session).startedAt).toBe(startedAt);
  });

  test.each(["", "-1", "1.5", "1e3", "1234567890123456", "now"])("%j is refused", (text) => {
    expect(() => parseQuery(requestFor(`?startedAt=${text}`), queryParameters.session)).toThrow(
      expect.objectContaining({ occurrence: expect.objectContaining({ parameter: "startedAt" }) }),
    );
  });
});

describe("all sessions of a range", () => {
  const minute = Math.floor(Date.now() / 60_000) * 60_000;
  const earlier = minute - 3_600_000;

  test.each([
    { given: "", parameter: "allUntil", fault: "missing-parameter" },
    { given: "?allUntil=soon", parameter: "allUntil", fault: "malformed-instant-parameter" },
    { given: `?allUntil=${minute + 600_000}`, parameter: "allUntil", fault: "instant-in-future" },
    { given: "?allUntil=60000", parameter: "allUntil", fault: "too-old" },
    { given: `?allUntil=${minute}&retryFrom=${earlier}`, parameter: "retryTo", fault: "missing-parameter" },
    { given: `?allUntil=${minute}&retryTo=${earlier}`, parameter: "retryFrom", fault: "missing-parameter" },
    { given: `?allUntil=${minute}&retryFrom=0&retryTo=${earlier}`, parameter: "retryFrom", fault: "outside-range" },
    {
      given: `?allUntil=${minute}&retryFrom=${earlier}&retryTo=${earlier}`,
      parameter: "retryTo",
      fault: "outside-range",
    },
  ])("asked for with '$given' are refused, naming $parameter", ({ given, parameter, fault }) => {
    expect(() => parseQuery(requestFor(given), queryParameters.allSessions)).toThrow(
      expect.objectContaining({ occurrence: expect.objectContaining({ parameter, fault }) }),
    );
  });

  test("can be of a range that ended before now", () => {
    const given = `?days=7&allUntil=${earlier}&retryFrom=${earlier - 60_000}&retryTo=${earlier}`;

    expect(parseQuery(requestFor(given), queryParameters.allSessions)).toMatchObject({
      ...{ range: { days: 7 }, allUntil: earlier, retryFrom: earlier - 60_000, retryTo: earlier },
    });
  });
});
