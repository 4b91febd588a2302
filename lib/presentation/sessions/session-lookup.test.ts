import { expect, test } from "vitest";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { sessionLookup } from "@/lib/presentation/sessions/session-lookup";

const session = sessionWith({ viewerId: "v", texts: { ip: "203.0.113.24" } });

test("a viewer's session offers its IP address, and an address's session its viewer", () => {
  expect(sessionLookup(session, "viewerId")).toEqual({
    label: "Look up this address",
    request: { viewerIp: "203.0.113.24" },
  });
  expect(sessionLookup(session, "viewerIp")).toEqual({ label: "Look up this viewer", request: { viewerId: "v" } });
});

test.each([
  { changes: { texts: { ip: null } }, kind: "viewerId" },
  { changes: { texts: { ip: "not an address" } }, kind: "viewerId" },
  { changes: { viewerId: null }, kind: "viewerIp" },
] as const)("a session with $changes offers no look-up from a $kind", ({ changes, kind }) => {
  expect(sessionLookup(sessionWith(changes), kind)).toBeNull();
});
