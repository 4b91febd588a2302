import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  embedThemes,
  launchTokenLengthMax,
  type MessageToDesk,
  messagesToDesk,
  messageVersion,
  parseMessageToDesk,
} from "@/lib/contract/embed-messages";
import { anyText } from "@/lib/domain/text.fixture";

const lookup = { viewerDesk: 1, type: "lookup", viewerId: "viewer@example.com" } as const;
const valid: readonly MessageToDesk[] = [
  lookup,
  { viewerDesk: 1, type: "lookup", viewerId: "__proto__" },
  { viewerDesk: 1, type: "lookup", viewerId: "👩".repeat(512) },
  { viewerDesk: 1, type: "lookup", viewerIp: "2001:db8::1" },
  { viewerDesk: 1, type: "accepts", what: "notes" },
  ...embedThemes.map((theme) => ({ viewerDesk: 1, type: "theme", theme }) as const),
  ...["en", "es", "pt-BR", "zh-Hant-TW"].map((language) => ({ viewerDesk: 1, type: "locale", language }) as const),
  { viewerDesk: 1, type: "token", token: "x".repeat(launchTokenLengthMax) },
  { viewerDesk: 1, type: "sign-out" },
  { viewerDesk: 1, type: "note-inserted", id: "3f6b2a90-5d1c-4e87-9b2f-c0a4d7e81536" },
];

/** As the browser delivers it: a structured clone. */
const received = (data: unknown) => parseMessageToDesk(structuredClone(data));

describe("a message to the desk", () => {
  test.each(valid)("of the contract is read: $type", (message) => {
    expect(received(message)).toEqual(message);
  });

  test("has an example of every type here", () => {
    expect([...new Set(valid.map(({ type }) => type))].toSorted()).toEqual([...messagesToDesk].toSorted());
  });

  test("is read as a new object", () => {
    expect(parseMessageToDesk(lookup)).not.toBe(lookup);
  });
});

describe("a message is ignored", () => {
  test.each([
    { name: "a text", data: JSON.stringify(lookup) },
    { name: "null", data: null },
    { name: "a list", data: [lookup] },
    { name: "a map with the right entries", data: new Map(Object.entries(lookup)) },
    { name: "without a version", data: { type: "lookup", viewerId: "v" } },
    { name: "of another version", data: { ...lookup, viewerDesk: 2 } },
    { name: "with the version as a text", data: { ...lookup, viewerDesk: "1" } },
    { name: "without a type", data: { viewerDesk: 1, viewerId: "v" } },
    { name: "of an unknown type", data: { ...lookup, type: "reveal" } },
    { name: "of a type that the desk only sends", data: { viewerDesk: 1, type: "insert-note", text: "v" } },
    { name: "of a type named like a method", data: { ...lookup, type: "toString" } },
    { name: "with the type in a list", data: { ...lookup, type: ["lookup"] } },
    { name: "with a type that can't become a text", data: { ...lookup, type: { toString: 1, valueOf: 1 } } },
    { name: "with another type's field", data: { viewerDesk: 1, type: "lookup", token: "v" } },
    { name: "with an unknown field", data: { ...lookup, days: 7 } },
    { name: "with two viewers", data: { ...lookup, viewerIp: "10.0.0.1" } },
    { name: "with __proto__ as a field", data: JSON.parse('{"viewerDesk":1,"type":"lookup","__proto__":"v"}') },
    {
      name: "with __proto__ beside",
      data: JSON.parse('{"viewerDesk":1,"type":"lookup","viewerId":"v","__proto__":{}}'),
    },
    { name: "with constructor beside", data: { ...lookup, constructor: "v" } },
    { name: "without its field", data: { viewerDesk: 1, type: "lookup" } },
    { name: "with a field that its type doesn't have", data: { viewerDesk: 1, type: "sign-out", token: "v" } },
    { name: "with a long ID of a note", data: { viewerDesk: 1, type: "note-inserted", id: "x".repeat(37) } },
    { name: "with an unknown type and no field", data: { viewerDesk: 1, type: "ready" } },
    { name: "with a number for an ID", data: { ...lookup, viewerId: 42 } },
    { name: "with an empty ID", data: { ...lookup, viewerId: "" } },
    { name: "with 513 characters of ID", data: { ...lookup, viewerId: "x".repeat(513) } },
    { name: "with a control character in the ID", data: { ...lookup, viewerId: "a\u0000" } },
    { name: "with a long address", data: { viewerDesk: 1, type: "lookup", viewerIp: "1".repeat(65) } },
    { name: "that accepts something unknown", data: { viewerDesk: 1, type: "accepts", what: "files" } },
    { name: "with an unknown theme", data: { viewerDesk: 1, type: "theme", theme: "sepia" } },
    { name: "with a language that is no tag", data: { viewerDesk: 1, type: "locale", language: "en_GB" } },
    { name: "with an empty token", data: { viewerDesk: 1, type: "token", token: "" } },
    {
      name: "with a long token",
      data: { viewerDesk: 1, type: "token", token: "x".repeat(launchTokenLengthMax + 1) },
    },
  ])("$name", ({ data }) => {
    expect(received(data)).toBeNull();
  });

  test("if its fields are inherited", () => {
    expect(parseMessageToDesk(Object.create(lookup))).toBeNull();
  });
});

test("anything at all is read or ignored, and never throws", () => {
  fc.assert(
    fc.property(fc.anything({ withMap: true, withDate: true, withNullPrototype: true }), (data) => {
      expect(parseMessageToDesk(data)).toBeNull();
    }),
  );
});

test("whatever is changed in a message, the result has the fields of the contract only", () => {
  const change = fc.dictionary(
    fc.constantFrom("viewerDesk", "type", "viewerId", "viewerIp", "theme", "language", "token", "__proto__", "x"),
    fc.oneof(fc.constantFrom<unknown>(messageVersion, ...messagesToDesk, ...embedThemes), anyText, fc.anything()),
  );
  fc.assert(
    fc.property(fc.constantFrom(...valid), change, (message, changed) => {
      const data = Object.fromEntries([...Object.entries(message), ...Object.entries(changed)]);
      const read = parseMessageToDesk(data);
      if (read === null) return;
      expect(Object.keys(read)).toHaveLength(read.type === "sign-out" ? 2 : 3);
      expect(read).toEqual(data);
    }),
  );
});
