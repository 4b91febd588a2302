import { expect, test } from "vitest";
import { asLookupRef, type LookupRef } from "@/lib/domain/lookup/lookup";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { sessionLookup } from "@/lib/presentation/sessions/session-lookup";

const session = sessionWith({ viewerId: "v", texts: { ip: "203.0.113.24" } });

const none = new Map<string, LookupRef>();

test("a viewer's session offers its IP address, and an address's session its viewer", () => {
  expect(sessionLookup(session, "viewerId", none)).toEqual({
    label: "Look up this address",
    target: { viewerIp: "203.0.113.24" },
  });
  expect(sessionLookup(session, "viewerIp", none)).toEqual({
    label: "Look up this viewer",
    target: { viewerId: "v" },
  });
});

test.each([
  { changes: { texts: { ip: null } }, kind: "viewerId" },
  { changes: { texts: { ip: "not an address" } }, kind: "viewerId" },
  { changes: { viewerId: null }, kind: "viewerIp" },
] as const)("a session with $changes offers no look-up from a $kind", ({ changes, kind }) => {
  expect(sessionLookup(sessionWith(changes), kind, none)).toBeNull();
});

test("a masked viewer or address is looked up by reference", () => {
  const [viewer, address] = ["E-mail address (masked)", "IPv4 address (masked)"];
  const masked = new Map([viewer, address].map((label) => [label, asLookupRef(`reference of ${label}`)]));
  const session = sessionWith({ viewerId: viewer, texts: { ip: address } });

  expect(sessionLookup(session, "viewerIp", masked)?.target).toEqual({ ref: masked.get(viewer) });
  expect(sessionLookup(session, "viewerId", masked)?.target).toEqual({ ref: masked.get(address) });
});
