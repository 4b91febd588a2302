import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guessLookupKind, trimPaste, viewerIdFault } from "@/lib/domain/lookup/lookup";
import { anyText } from "@/lib/domain/text.fixture";

describe("trimPaste", () => {
  test.each([
    { name: "white space", pasted: " \t\r\nviewer \u00a0\u3000", trimmed: "viewer" },
    { name: "zero-width characters", pasted: "\u200bviewer\u200d\ufeff", trimmed: "viewer" },
    { name: "direction marks", pasted: "\u202aviewer\u202c\u2069\u200e", trimmed: "viewer" },
    { name: "line separators", pasted: "\u2028viewer\u2029", trimmed: "viewer" },
    { name: "a mix of all of them", pasted: "\ufeff \u200b viewer \u2060 \n", trimmed: "viewer" },
    { name: "nothing inside the text", pasted: " a \u200b b ", trimmed: "a \u200b b" },
    { name: "no visible character", pasted: '"viewer",', trimmed: '"viewer",' },
    { name: "everything when only white space was pasted", pasted: " \u200b ", trimmed: "" },
  ])("removes $name", ({ pasted, trimmed }) => {
    expect(trimPaste(pasted)).toBe(trimmed);
  });

  test("keeps a joined emoji whole", () => {
    expect(trimPaste(" 👩‍👧 ")).toBe("👩‍👧");
  });

  test("removes nothing more the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(trimPaste(trimPaste(text))).toBe(trimPaste(text));
      }),
    );
  });
});

describe("guessLookupKind", () => {
  test.each([
    ["10.0.0.1", "viewerIp"],
    [" 10.0.0.1\n", "viewerIp"],
    ["10.0.0.999", "viewerIp"],
    ["1234.1.1.1", "viewerIp"],
    ["10.0.0.0/8", "viewerIp"],
    ["10.0.0.1:8080", "viewerIp"],
    ["2001:db8::1", "viewerIp"],
    ["2001:DB8::1", "viewerIp"],
    ["[2001:db8::1]", "viewerIp"],
    ["[2001:db8::1]:443", "viewerIp"],
    ["2001:db8::/32", "viewerIp"],
    ["fe80::1%eth0", "viewerIp"],
    ["::ffff:1.2.3.4", "viewerIp"],
    ["::", "viewerIp"],
    ["", "viewerId"],
    ["viewer@example.com", "viewerId"],
    ["47a28f72-6ad8-4a3b-813e-bd04eecda689", "viewerId"],
    ["10.0.0", "viewerId"],
    ["1.2.3.4.-5", "viewerId"],
    ["10.0.0.1.example", "viewerId"],
    ["12345", "viewerId"],
    ["ab:cd", "viewerId"],
    ["user:2001:db8", "viewerId"],
    ["cafe", "viewerId"],
    ["10.0.0.1 10.0.0.2", "viewerId"],
  ])("guesses that %j is a %s", (text, kind) => {
    expect(guessLookupKind(text)).toBe(kind);
  });
});

describe("viewerIdFault", () => {
  test.each([
    "v",
    "viewer@example.com",
    " inner and outer space ",
    "+/%#&=?;\"'<>\\",
    "%2B",
    "../..",
    "__proto__",
    "10.0.0.1",
    "عربي",
    "é",
    "a\u200db",
    "x".repeat(512),
    "👩".repeat(512),
  ])("is null for %j", (id) => {
    expect(viewerIdFault(id)).toBeNull();
  });

  test.each([
    { name: "an empty text", id: "", fault: "empty" },
    { name: "513 letters", id: "x".repeat(513), fault: "id-too-long" },
    { name: "513 emoji", id: "👩".repeat(513), fault: "id-too-long" },
    { name: "NUL", id: "a\u0000", fault: "control-character" },
    { name: "a line break", id: "a\nb", fault: "control-character" },
    { name: "CRLF", id: "a\r\nSet-Cookie: x", fault: "control-character" },
    { name: "a tab", id: "a\tb", fault: "control-character" },
    { name: "DEL", id: "a\u007f", fault: "control-character" },
    { name: "a C1 control", id: "a\u0085", fault: "control-character" },
    { name: "a line separator", id: "a\u2028b", fault: "control-character" },
    { name: "half a surrogate pair", id: "a\ud83d", fault: "broken-character" },
    { name: "a reversed surrogate pair", id: "\udc69\ud83d", fault: "broken-character" },
  ])("is $fault for $name", ({ id, fault }) => {
    expect(viewerIdFault(id)).toBe(fault);
  });
});
