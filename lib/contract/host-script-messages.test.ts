import { describe, expect, test, vi } from "vitest";
import { desk, hostPage, mounted, settled, viewer } from "@/lib/contract/host-page.fixture";
import { mount } from "@/public/embed/host";

describe("messages from the desk", () => {
  const note = { text: "TV failed to start.\nRestarted it.", format: "plain" };
  const verdict = { verdict: "device", confidence: "high", headline: "All 6 attempts failed." };

  test("reach the page with the fields of the contract only", async () => {
    const onInsertNote = vi.fn();
    const onVerdict = vi.fn();
    const { sends } = await mounted({ onInsertNote, onVerdict });
    sends("insert-note", { id: "7", ...note, ticket: 42 });
    sends("verdict", { ...verdict, extra: 1 });
    sends("verdict", { verdict: "unknown", headline: "Not enough data." });

    expect(onInsertNote.mock.calls).toEqual([[note]]);
    expect(onVerdict.mock.calls).toEqual([
      [verdict],
      [{ verdict: "unknown", confidence: null, headline: "Not enough data." }],
    ]);
  });

  test.each([
    { what: "true", onInsertNote: () => true, isConfirmed: true },
    { what: "true in the end", onInsertNote: async () => true, isConfirmed: true },
    { what: "false", onInsertNote: () => false, isConfirmed: false },
    { what: "nothing", onInsertNote: () => undefined, isConfirmed: false },
  ])("about a note are confirmed if the page returns $what: $isConfirmed", async ({ onInsertNote, isConfirmed }) => {
    const { page, sends } = await mounted({ onInsertNote });
    sends("ready");
    page.posted.length = 0;
    sends("insert-note", { id: "7", ...note });
    await settled();

    expect(page.posted.map(({ message }) => message)).toEqual(
      isConfirmed ? [{ viewerDesk: 1, type: "note-inserted", id: "7" }] : [],
    );
  });

  test.each([
    { name: "another origin", source: "frame", origin: "https://evil.example", data: {} },
    { name: "an origin that begins alike", source: "frame", origin: `${desk}.evil.example`, data: {} },
    { name: "another frame", source: "other", origin: desk, data: {} },
    { name: "no frame", source: "none", origin: desk, data: {} },
    { name: "another version", source: "frame", origin: desk, data: { viewerDesk: 2 } },
    { name: "an unknown type", source: "frame", origin: desk, data: { type: "toString" } },
    { name: "a type that every object has", source: "frame", origin: desk, data: { type: "__proto__" } },
    { name: "another format", source: "frame", origin: desk, data: { format: "html" } },
    { name: "a note that is no text", source: "frame", origin: desk, data: { text: 42 } },
  ])("are ignored with $name", async ({ source, origin, data }) => {
    const onInsertNote = vi.fn();
    const { page, frame } = await mounted({ onInsertNote });
    const sources: Readonly<Record<string, unknown>> = { frame: frame.contentWindow, other: {}, none: null };
    page.dispatch(sources[source], origin, { viewerDesk: 1, type: "insert-note", ...note, ...data });

    expect(onInsertNote).not.toHaveBeenCalled();
  });

  test("are ignored without a sender once the page has taken the frame out", async () => {
    const onInsertNote = vi.fn();
    const { page, frame } = await mounted({ onInsertNote });
    frame.contentWindow = null;
    page.dispatch(null, desk, { viewerDesk: 1, type: "insert-note", ...note });

    expect(onInsertNote).not.toHaveBeenCalled();
  });

  test.each([null, "ready", 42, []])("are ignored if they are %j", async (data) => {
    const { page, frame } = await mounted({ lookUp: viewer });
    page.dispatch(frame.contentWindow, desk, data);

    expect(page.posted).toEqual([]);
  });
});

describe("several desks on a page", () => {
  test("share nothing", async () => {
    const page = hostPage();
    const notes: string[] = [];
    const first = await mounted({ token: () => "1", onInsertNote: () => notes.push("first") }, page);
    const second = await mounted({ token: () => "2", onInsertNote: () => notes.push("second") }, page);
    second.sends("insert-note", { text: "note", format: "plain" });
    first.kit.destroy();
    second.sends("insert-note", { text: "note", format: "plain" });

    expect(notes).toEqual(["second", "second"]);
    expect(page.submitted.map(({ target }) => target)).toEqual([first.frame.name, second.frame.name]);
    expect(first.frame.name).not.toBe(second.frame.name);
    expect(page.root.children).toEqual([second.frame]);
  });

  test("leave nothing behind when they are removed, even before the token arrives", async () => {
    const page = hostPage();
    const kit = mount(page.element, { desk, host: "crm", token: () => "late" });
    kit.destroy();
    await settled();

    expect(page.root.children).toEqual([]);
    expect(page.listeners.size).toBe(0);
    expect(page.submitted).toEqual([]);
  });
});
