import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lookupOfText } from "@/lib/contract/lookups";
import { problemCode, problemOf } from "@/lib/contract/problem";
import { decodeSessions, encodeSessions } from "@/lib/contract/session-columns";
import { encodeTexts, textAt } from "@/lib/contract/text-column";
import { outcomes } from "@/lib/domain/outcome";
import { sessionWith } from "@/lib/domain/session.fixture";
import { anyText } from "@/lib/domain/text.fixture";
import { listNumbers, listTexts } from "@/lib/domain/session-field-catalogue";

const maybeText = fc.option(anyText, { nil: null });
const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) });
const maybeNumber = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }), { nil: null });

const session = fc
  .record({
    id: fc.oneof(anyText, fc.constantFrom(".1", "=1", "1.2.3.4.-5", "client.9")),
    clientId: fc.oneof(anyText, fc.constantFrom("", "1.2.3.4", "client")),
    viewerId: maybeText,
    startedAt: instant,
    length: fc.option(fc.integer({ min: 0, max: 1e10 }), { nil: null }),
    isEnded: fc.boolean(),
    outcome: fc.constantFrom(...outcomes.map(({ id }) => id)),
    errors: fc.array(anyText, { maxLength: 2 }),
    texts: fc.record(Object.fromEntries(listTexts.map(({ id }) => [id, maybeText]))),
    numbers: fc.record(Object.fromEntries(listNumbers.map(({ id }) => [id, maybeNumber]))),
  })
  .map(({ length, ...rest }) => sessionWith({ ...rest, endedAt: length === null ? null : rest.startedAt + length }));

describe("sessions as columns", () => {
  test("are read back as they were, in their order, through JSON", () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 8 }), (sessions) => {
        const sent = JSON.parse(JSON.stringify(encodeSessions(sessions)));
        expect(JSON.stringify(decodeSessions(sent))).toBe(JSON.stringify(sessions));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    { name: "an id that continues the client's", id: "1.2.3.4.-5", clientId: "1.2.3.4" },
    { name: "an id of its own", id: "other", clientId: "1.2.3.4" },
    { name: "an id that begins with a point", id: ".5", clientId: "1.2.3.4" },
    { name: "an id that begins like the client's", id: "1.2.3.45", clientId: "1.2.3.4" },
    { name: "no client", id: ".5", clientId: "" },
  ])("keep $name", ({ id, clientId }) => {
    expect(decodeSessions(encodeSessions([sessionWith({ id, clientId })]))).toMatchObject([{ id, clientId }]);
  });
});

describe("a column of texts", () => {
  test("gives every row its text", () => {
    fc.assert(
      fc.property(fc.array(maybeText), (texts) => {
        const column = encodeTexts(texts);
        expect(texts.map((_, row) => textAt(column, row))).toEqual(texts);
        expect(new Set(column.values).size).toBe(column.values.length);
      }),
    );
  });

  test.each([
    { texts: [], column: { values: [] } },
    { texts: [null, null], column: { values: [null] } },
    { texts: ["a", "a"], column: { values: ["a"] } },
    { texts: ["a", null, "a", "b"], column: { values: ["a", null, "b"], at: [0, 1, 0, 2] } },
  ])("writes each text once: $texts", ({ texts, column }) => {
    expect(encodeTexts(texts)).toEqual(column);
  });
});

describe("what the one box holds", () => {
  test.each([
    { typed: " viewer@example.com ", chosen: null, request: { viewerId: "viewer@example.com" } },
    { typed: " 10.0.0.1\u200b", chosen: null, request: { viewerIp: "10.0.0.1" } },
    { typed: "10.0.0.999", chosen: null, request: { viewerIp: "10.0.0.999" } },
    { typed: "10.0.0.1", chosen: "viewerId", request: { viewerId: "10.0.0.1" } },
    { typed: "viewer", chosen: "viewerIp", request: { viewerIp: "viewer" } },
    { typed: "", chosen: null, request: { viewerId: "" } },
  ] as const)("$typed, chosen as $chosen, asks for $request", ({ typed, chosen, request }) => {
    expect(lookupOfText(typed, chosen)).toEqual(request);
  });
});

describe("the code of a problem", () => {
  test.each([
    { type: "urn:viewer-desk:problem:upstream-busy", code: "upstream-busy" },
    { type: "urn:viewer-desk:problem:brand-new", code: "internal" },
    { type: "urn:viewer-desk:problem:toString", code: "internal" },
    { type: "upstream-busy", code: "internal" },
    { type: "about:blank", code: "internal" },
  ])("of type $type is $code", ({ type, code }) => {
    expect(problemCode({ ...problemOf("internal"), type })).toBe(code);
  });

  test("is the one it was made of", () => {
    expect(problemCode(problemOf("upstream-busy"))).toBe("upstream-busy");
    expect(problemOf("invalid-range", "Too long.")).toMatchObject({ status: 400, detail: "Too long." });
  });
});
