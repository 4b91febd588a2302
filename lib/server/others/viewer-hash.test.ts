import { describe, expect, test } from "vitest";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { keyed, ownHashes, viewerHashOf } from "@/lib/server/others/viewer-hash";

stubEnvironment();

const mine = { id: "1.2.3.4.5", clientId: "1.2.3.4", viewerId: "viewer" } as const;

describe("two sessions belong to", () => {
  test.each([
    { name: "one viewer on two players", of: { clientId: "9.9.9.9" }, isSame: true },
    { name: "two viewers on one player", of: { viewerId: "another" }, isSame: false },
    { name: "two viewers whose IDs differ in case", of: { viewerId: "Viewer" }, isSame: false },
    { name: "two viewers, one without an ID", of: { viewerId: null }, isSame: false },
  ])("$name: $isSame", ({ of, isSame }) => {
    const other = sessionWith({ ...mine, id: "other", ...of });

    expect(viewerHashOf(other) === viewerHashOf(sessionWith(mine))).toBe(isSame);
  });

  test.each([
    { name: "one viewer on one player, without viewer IDs", of: {}, isSame: true },
    { name: "two viewers on two players, without viewer IDs", of: { clientId: "9.9.9.9" }, isSame: false },
    {
      name: "two viewers if one's viewer ID equals the other's player ID",
      of: { viewerId: "1.2.3.4" },
      isSame: false,
    },
  ])("$name", ({ of, isSame }) => {
    const nameless = { ...mine, viewerId: null };
    const other = sessionWith({ ...nameless, id: "other", ...of });

    expect(viewerHashOf(other) === viewerHashOf(sessionWith(nameless))).toBe(isSame);
  });

  test("separate viewers if neither viewer nor player is known", () => {
    const nobodys = { viewerId: null, clientId: "" };
    const [one, two] = [sessionWith({ ...nobodys, id: "one" }), sessionWith({ ...nobodys, id: "two" })];

    expect(viewerHashOf(one)).not.toBe(viewerHashOf(two));
    expect(viewerHashOf(one)).toBe(viewerHashOf({ ...one }));
  });
});

describe("a session is the caller's own if it has", () => {
  test.each([
    { name: "the attempt's viewer ID, on any player", of: { clientId: "9.9.9.9" }, isSelf: true },
    { name: "the attempt's player, without a viewer ID", of: { viewerId: null }, isSelf: true },
    { name: "the looked-up ID", of: { viewerId: "looked-up", clientId: "9.9.9.9" }, isSelf: true },
    {
      name: "the attempt's session ID, without viewer ID and player",
      of: { viewerId: null, clientId: "" },
      isSelf: true,
    },
    { name: "another viewer ID", of: { viewerId: "another", clientId: "9.9.9.9" }, isSelf: false },
    { name: "another viewer ID on the same player", of: { viewerId: "another" }, isSelf: false },
    { name: "another player without a viewer ID", of: { viewerId: null, clientId: "9.9.9.9" }, isSelf: false },
  ])("$name: $isSelf", ({ of, isSelf }) => {
    const own = ownHashes(sessionWith(mine), "looked-up");

    expect(own.has(viewerHashOf(sessionWith({ ...mine, ...of })))).toBe(isSelf);
  });

  test.each([
    { name: "only the session is known", session: { ...mine, viewerId: null, clientId: "" }, size: 1 },
    { name: "the player is known too", session: { ...mine, viewerId: null }, size: 2 },
    { name: "the viewer is known too", session: mine, size: 3 },
  ])("never by a missing ID: $name", ({ session, size }) => {
    expect(ownHashes(sessionWith(session), null).size).toBe(size);
  });
});

describe("a hash", () => {
  test("has the same length for any ID and doesn't contain it", () => {
    for (const id of ["viewer", "maria.lopez@example.com", "x".repeat(512), ""]) {
      expect(keyed("viewer", id)).toMatch(/^[\w-]{22}$/);
    }
  });

  test("differs for the same ID of another kind, and doesn't confuse kind and ID", () => {
    const hashes = [keyed("viewer", "a"), keyed("client", "a"), keyed("session", "a"), keyed("viewer\na", "")];

    expect(new Set(hashes).size).toBe(4);
  });
});
