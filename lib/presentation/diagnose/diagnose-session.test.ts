import { describe, expect, test } from "vitest";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { diagnoseSession } from "@/lib/presentation/diagnose/diagnose-session";

const failed = { outcome: "start-failure-technical", errors: ["LICENSE_503"] } as const;

test("a failed session asks who else has its error, around its start and with any title and device", () => {
  const session = sessionWith({ ...failed, texts: { asset: "Harbor Lights", deviceName: "TV", isp: "Cox" } });

  expect(diagnoseSession(session)).toEqual([
    ["kind", "content"],
    ["at", String(session.startedAt)],
    ["failure", "start-failure-technical"],
    ["code", "LICENSE_503"],
  ]);
});

test("without an error code, it asks for those without one", () => {
  expect(diagnoseSession(sessionWith({ ...failed, errors: [] }))).toContainEqual(["without-code", "true"]);
});

test.each(["played-well", "trouble", "exit-after-wait", "on-going"] as const)("%s asks nothing", (outcome) => {
  expect(diagnoseSession(sessionWith({ outcome, errors: ["E_HARMLESS"] }))).toBeNull();
});

describe("a code that may name somebody isn't in the address", () => {
  test.each([
    { name: "the viewer's ID", code: "User whitfield refused" },
    { name: "their address", code: "Blocked 203.0.113.24" },
    { name: "an e-mail address", code: "no rights for anne@example.com" },
    { name: "a long number", code: "Account 4471180023" },
    { name: "a query", code: "GET /license?user=whitfield-2" },
  ])("$name", ({ code }) => {
    const session = sessionWith({ ...failed, errors: [code], viewerId: "whitfield", texts: { ip: "203.0.113.24" } });
    expect(diagnoseSession(session)?.map(([name]) => name)).toEqual(["kind", "at", "failure"]);
  });
});
