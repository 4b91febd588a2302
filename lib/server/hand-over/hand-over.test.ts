import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import type { Role } from "@/lib/domain/access/role";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { dayMs, hourMs } from "@/lib/domain/units";
import type { Disclosed } from "@/lib/server/access/disclosed";
import { sealLookup } from "@/lib/server/access/reference";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { addNote, deleteNote, editNote, parseNote, readNotes } from "@/lib/server/hand-over/hand-over";
import { processState } from "@/lib/server/operation/process-state";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { cleanUp } from "@/lib/server/records/clean-up";
import { eraseViewer } from "@/lib/server/records/erase-viewer";
import type { Store } from "@/lib/server/store/store";
import { type DatabaseKind, databases, storeOn } from "@/lib/server/store/store.fixture";

const start = Date.parse("2026-11-27T10:00:00Z");
const viewer: Lookup = { account: soleAccount, kind: "viewerId", value: "v" };
const otherViewer: Lookup = { ...viewer, value: "w" };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  stubEnvironment();
});

afterEach(() => {
  forgetProcessState("store");
  vi.useRealTimers();
});

/** Puts a new store in place of the process's. */
async function useStoreOn(kind: DatabaseKind): Promise<Store> {
  const opened = await storeOn(kind);
  return processState("store", () => opened);
}

/** Access by the person with this subject. */
function by(
  subject: string,
  {
    role = "agent",
    lookup = viewer,
    disclosed = "all",
  }: { role?: Role; lookup?: Lookup; disclosed?: Disclosed } = {},
) {
  const access = accessTo(lookup, { role, disclosed });
  return { ...access, actor: { ...access.actor, subject, name: `Name of ${subject}` } };
}

function codeOf(thrown: unknown): string | null {
  return thrown instanceof LookupError ? thrown.code : null;
}

async function bodies(access = by("ada")): Promise<readonly string[]> {
  return (await readNotes(access)).notes.map(({ body }) => body);
}

describe.each(databases)("hand-over notes on %s", (kind) => {
  test.each<{ name: string; lookup: Lookup }>([
    { name: "a viewer", lookup: { ...viewer, value: "mum@example.org" } },
    { name: "an address", lookup: { ...viewer, kind: "viewerIp", value: "2001:db8::24" } },
  ])("on $name hide whoever else they name, unless that was disclosed", async ({ lookup }) => {
    await useStoreOn(kind);
    const dad: Lookup = { ...viewer, value: "dad@example.org" };
    const seal = (...shown: readonly Lookup[]) => new Set(shown.map(sealLookup));
    const body =
      "Mum@example.org at 2001:DB8::0:24, with dad@example.org.\nTicket 48213377 at 21:45: 203.0.113.61, 47a28f72-6ad8-4a3b-813e-bd04eecda689";
    await addNote(by("ada", { lookup }), body);
    const seenWith = (disclosed: Disclosed) => bodies(by("sam", { lookup, disclosed }));

    const rest = "Ticket 48213377 at 21:45: ····, ····";
    expect(await seenWith(seal())).toEqual([`···· at ····, with ····. ${rest}`]);
    expect(await seenWith(seal(lookup))).toEqual([
      lookup.kind === "viewerId"
        ? `Mum@example.org at ····, with ····.\n${rest}`
        : `···· at 2001:DB8::0:24, with ····.\n${rest}`,
    ]);
    expect(await seenWith(seal(dad))).toEqual([expect.stringContaining("with dad@example.org.")]);
    expect(await seenWith("all")).toEqual([body]);
    expect(await bodies(by("ada", { lookup, disclosed: seal() }))).toEqual([body]);
  });

  test("are listed newest first, with author, times, and what the reader may do", async () => {
    await useStoreOn(kind);
    await addNote(by("ada"), "Swapped the TV.\n😀 <b>");
    vi.setSystemTime(start + hourMs);
    const added = await addNote(by("sam"), "Second");

    expect(added).toEqual({
      notes: [
        {
          ...{ id: expect.any(String), body: "Second", author: "Name of sam", createdAt: start + hourMs },
          ...{ editedAt: null, expiresAt: start + hourMs + 30 * dayMs, canEdit: true, canRemove: true },
        },
        {
          ...{ id: expect.any(String), body: "Swapped the TV.\n😀 <b>", author: "Name of ada", createdAt: start },
          ...{ editedAt: null, expiresAt: start + 30 * dayMs, canEdit: false, canRemove: false },
        },
      ],
      ...{ hasMore: false, asOf: start + hourMs, keptDays: 30 },
    });
    expect(await readNotes(by("sam"))).toEqual(added);
    expect((await readNotes(by("lee", { role: "lead" }))).notes).toMatchObject([
      { canEdit: false, canRemove: true },
      { canEdit: false, canRemove: true },
    ]);
  });

  test("are about one viewer, who is stored as a hash", async () => {
    const { db } = await useStoreOn(kind);
    await addNote(by("ada"), "On v");
    await addNote(by("ada", { lookup: otherViewer }), "On w");

    expect(await bodies()).toEqual(["On v"]);
    const stored = await db.selectFrom("hand_over_notes").select(["subject_hash", "key_id"]).execute();
    expect(stored.map(({ subject_hash }) => subject_hash.length)).toEqual([43, 43]);
  });

  test("are edited by their author, without a longer life", async () => {
    await useStoreOn(kind);
    const [note] = (await addNote(by("ada"), "First")).notes;
    vi.setSystemTime(start + dayMs);

    const { notes } = await editNote(by("ada"), note?.id ?? "", "Changed");

    expect(notes).toEqual([{ ...note, body: "Changed", editedAt: start + dayMs }]);
  });

  test("aren't edited by a lead, nor removed by a colleague, and aren't found under another viewer", async () => {
    await useStoreOn(kind);
    const [note] = (await addNote(by("ada"), "First")).notes;
    const id = note?.id ?? "";
    const attempts = [
      editNote(by("lee", { role: "lead" }), id, "x"),
      editNote(by("sam"), id, "x"),
      deleteNote(by("sam"), id),
      editNote(by("ada", { lookup: otherViewer }), id, "x"),
      deleteNote(by("lee", { role: "lead", lookup: otherViewer }), id),
      editNote(by("ada"), "no such note", "x"),
      editNote(by("ada"), "\0", "x"),
      deleteNote(by("lee", { role: "lead" }), "\0"),
    ];

    const codes = (await Promise.allSettled(attempts)).map((one) => one.status === "rejected" && codeOf(one.reason));
    expect(new Set(codes)).toEqual(new Set(["note-not-found"]));
    expect(await bodies()).toEqual(["First"]);
  });

  test.each([
    { name: "their author", access: by("ada") },
    { name: "a lead", access: by("lee", { role: "lead" }) },
  ])("are removed by $name, with their text", async ({ access }) => {
    const { db } = await useStoreOn(kind);
    const [note] = (await addNote(by("ada"), "First")).notes;

    expect((await deleteNote(access, note?.id ?? "")).notes).toEqual([]);
    expect(await bodies()).toEqual([]);
    await expect(editNote(by("ada"), note?.id ?? "", "x")).rejects.toMatchObject({ code: "note-not-found" });
    expect(await db.selectFrom("hand_over_notes").select(["body", "removed_ms", "removed_by"]).execute()).toEqual([
      { body: "", removed_ms: start, removed_by: access.actor.subject },
    ]);
  });

  test("aren't shown, edited or removed from the moment they expire, before anything cleans them up", async () => {
    const stored = await useStoreOn(kind);
    const [note] = (await addNote(by("ada"), "First")).notes;
    vi.setSystemTime(start + 30 * dayMs - 1);
    expect(await bodies()).toEqual(["First"]);

    vi.setSystemTime(start + 30 * dayMs);
    expect(await bodies()).toEqual([]);
    await expect(editNote(by("ada"), note?.id ?? "", "x")).rejects.toMatchObject({ code: "note-not-found" });
    await expect(deleteNote(by("ada"), note?.id ?? "")).rejects.toMatchObject({ code: "note-not-found" });
    expect(await cleanUp(stored, { recordDays: 365, noteDays: 30 })).toMatchObject({ notes: 1 });
  });

  test("are erased with the viewer", async () => {
    const stored = await useStoreOn(kind);
    await addNote(by("ada"), "On v");
    await addNote(by("ada", { lookup: otherViewer }), "On w");

    await eraseViewer(stored, viewer);

    expect(await bodies()).toEqual([]);
    expect(await bodies(by("ada", { lookup: otherViewer }))).toEqual(["On w"]);
  });

  test("of more than fifty are the newest, and say so", async () => {
    const { db } = await useStoreOn(kind);
    for (let at = 0; at < 51; at += 1) {
      vi.setSystemTime(start + at);
      await addNote(by("ada"), String(at));
    }

    const { notes, hasMore } = await readNotes(by("ada"));
    expect([notes.length, notes[0]?.body, notes.at(-1)?.body, hasMore]).toEqual([50, "50", "1", true]);
    expect(await db.selectFrom("hand_over_notes").select("id").execute()).toHaveLength(51);
  });
});

test("a database that fails is a problem of its own", async () => {
  const stored = await useStoreOn("sqlite");
  await stored.close();

  await expect(readNotes(by("ada"))).rejects.toMatchObject({ code: "notes-unavailable" });
  await expect(addNote(by("ada"), "First")).rejects.toMatchObject({ code: "notes-unavailable" });
});

test("a database that hangs is the same problem, soon", async () => {
  const stored = await useStoreOn("sqlite");
  forgetProcessState("store");
  processState("store", (): Store => ({ ...stored, ready: () => new Promise(() => undefined) }));

  await expect(readNotes(by("ada"))).rejects.toMatchObject({ code: "notes-unavailable" });
});

describe("a note in a request", () => {
  const requestWith = (body: string) =>
    new Request("https://desk.example.com/api/viewers/ref/notes", {
      ...{ method: "POST", headers: { "content-type": "application/json" }, body },
    });

  test("is cleaned of what nobody can see", async () => {
    expect(await parseNote(requestWith(JSON.stringify({ body: " a\0\r\nb " })))).toBe("a\nb");
  });

  test.each([
    { sent: JSON.stringify({ body: " " }), fault: "empty-note" },
    { sent: JSON.stringify({ body: "x".repeat(10_000) }), fault: "note-too-long" },
    { sent: JSON.stringify({ body: 7 }), fault: "malformed-note" },
    { sent: JSON.stringify({ body: "x", author: "me" }), fault: "malformed-note" },
    { sent: "{", fault: "malformed-note" },
  ])("is refused with the fault $fault", async ({ sent, fault }) => {
    await expect(parseNote(requestWith(sent))).rejects.toMatchObject({
      ...{ code: "invalid-note", occurrence: { fault, pointers: ["#/body"] } },
    });
  });
});
