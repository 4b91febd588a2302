import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeSessions, encodeSessions } from "@/lib/contract/session-columns";
import { runs } from "@/lib/domain/property-runs.fixture";
import { outcomes } from "@/lib/domain/sessions/outcome";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { listNumbers, listTexts } from "@/lib/domain/sessions/session-field-catalogue";
import { anyText } from "@/lib/domain/text.fixture";

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
  test("are read back unchanged and in order, through JSON", () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 8 }), (sessions) => {
        const sent = JSON.parse(JSON.stringify(encodeSessions(sessions)));
        expect(JSON.stringify(decodeSessions(sent))).toBe(JSON.stringify(sessions));
      }),
      runs(200),
    );
  });

  test.each([
    { name: "an ID that continues the client's", id: "1.2.3.4.-5", clientId: "1.2.3.4" },
    { name: "an independent ID", id: "other", clientId: "1.2.3.4" },
    { name: "an ID that begins with a dot", id: ".5", clientId: "1.2.3.4" },
    { name: "an ID that begins like the client's", id: "1.2.3.45", clientId: "1.2.3.4" },
    { name: "no client", id: ".5", clientId: "" },
  ])("keep $name", ({ id, clientId }) => {
    expect(decodeSessions(encodeSessions([sessionWith({ id, clientId })]))).toMatchObject([{ id, clientId }]);
  });
});
