import { describe, expect, test } from "vitest";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { keyed, ownHashes, viewerHashOf } from "@/lib/server/others/viewer-hash";

stubEnvironment();

const mine = { id: "1.2.3.4.5", clientId: "1.2.3.4", viewerId: "viewer" } as const;

describe("two sessions are", () => {
  test.each([
    { name: "one viewer's on two players", of: { clientId: "9.9.9.9" }, isSame: true },
    { name: "two viewers' on one player", of: { viewerId: "another" }, isSame: false },
    { name: "two viewers' whose IDs differ in case", of: { viewerId: "Viewer" }, isSame: false },
    { name: "two viewers' of whom one has no ID", of: { viewerId: null }, isSame: false },
  ])("$name: $isSame", ({ of, isSame }) => {
    const other = sessionWith({ ...mine, id: "other", ...of });

    expect(viewerHashOf(other) === viewerHashOf(sessionWith(mine))).toBe(isSame);
  });

  test.each([
    { name: "of one player, without viewer IDs, one's", of: {}, isSame: true },
    { name: "of two players, without viewer IDs, two's", of: { clientId: "9.9.9.9" }, isSame: false },
    {
      name: "of which one has a viewer ID like the other's player, two's",
      of: { viewerId: "1.2.3.4" },
      isSame: false,
    },
  ])("$name", ({ of, isSame }) => {
    const nameless = { ...mine, viewerId: null };
    const other = sessionWith({ ...nameless, id: "other", ...of });

    expect(viewerHashOf(other) === viewerHashOf(sessionWith(nameless))).toBe(isSame);
  });

  test("each somebody's own when neither viewer nor player is known", () => {
    const nobodys = { viewerId: null, clientId: "" };
    const [one, two] = [sessionWith({ ...nobodys, id: "one" }), sessionWith({ ...nobodys, id: "two" })];

    expect(viewerHashOf(one)).not.toBe(viewerHashOf(two));
    expect(viewerHashOf(one)).toBe(viewerHashOf({ ...one }));
  });
});

describe("no other viewer is", () => {
  test.each([
    { name: "the play's viewer, on any player", of: { clientId: "9.9.9.9" }, isSelf: true },
    { name: "the play's player, without a viewer ID", of: { viewerId: null }, isSelf: true },
    { name: "who was looked up", of: { viewerId: "looked-up", clientId: "9.9.9.9" }, isSelf: true },
    { name: "the play itself, without viewer ID and player", of: { viewerId: null, clientId: "" }, isSelf: true },
    { name: "another viewer", of: { viewerId: "another", clientId: "9.9.9.9" }, isSelf: false },
    { name: "another viewer on the same player", of: { viewerId: "another" }, isSelf: false },
    { name: "another player without a viewer ID", of: { viewerId: null, clientId: "9.9.9.9" }, isSelf: false },
  ])("$name: $isSelf", ({ of, isSelf }) => {
    const selves = ownHashes(sessionWith(mine), "looked-up");

    expect(selves.has(viewerHashOf(sessionWith({ ...mine, ...of })))).toBe(isSelf);
  });

  test.each([
    { name: "nothing but the session is known", session: { ...mine, viewerId: null, clientId: "" }, size: 1 },
    { name: "the player is known too", session: { ...mine, viewerId: null }, size: 2 },
    { name: "the viewer is known too", session: mine, size: 3 },
  ])("anybody by an ID that is missing: $name", ({ session, size }) => {
    expect(ownHashes(sessionWith(session), null).size).toBe(size);
  });
});

describe("what is kept in memory", () => {
  test("names nobody: a hash of one length for any ID", () => {
    for (const id of ["viewer", "maria.lopez@example.com", "x".repeat(512), ""]) {
      expect(keyed("viewer", id)).toMatch(/^[\w-]{22}$/);
    }
  });

  test("does not mistake one kind of ID for another, nor where the kind ends", () => {
    const hashes = [keyed("viewer", "a"), keyed("client", "a"), keyed("session", "a"), keyed("viewer\na", "")];

    expect(new Set(hashes).size).toBe(4);
  });
});
