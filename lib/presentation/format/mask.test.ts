import fc from "fast-check";
import { expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { hidden, maskLabels, maskLookup } from "@/lib/presentation/format/mask";

function id(value: string): Lookup {
  return { account: soleAccount, kind: "viewerId", value };
}

test.each<{ lookup: Lookup; masked: string }>([
  { lookup: id("47a28f72-6ad8-4a3b-813e-bd04eecda689"), masked: "47a2····a689" },
  { lookup: id("SUB-00048213-DE"), masked: "SU····DE" },
  { lookup: id("twelve-chars"), masked: "tw····rs" },
  { lookup: id("guest-7741"), masked: "g····1" },
  { lookup: id("short-id9"), masked: "····" },
  { lookup: id("🎬".repeat(12)), masked: "🎬🎬····🎬🎬" },
  { lookup: id("caller@example.com"), masked: "E-mail address (masked)" },
  { lookup: id("auth0|caller%40example.com"), masked: "E-mail address (masked)" },
  { lookup: id("198.51.100.77"), masked: "IPv4 address (masked)" },
  { lookup: id("fe80::1"), masked: "IPv6 address (masked)" },
  { lookup: id("+1 (555) 010-4477"), masked: "Number (masked)" },
  { lookup: id("0048213123"), masked: "Number (masked)" },
  { lookup: { account: soleAccount, kind: "viewerIp", value: "203.0.113.61" }, masked: "IPv4 address (masked)" },
  { lookup: { account: soleAccount, kind: "viewerIp", value: "2001:db8::1" }, masked: "IPv6 address (masked)" },
])("a look-up is masked as $masked", ({ lookup, masked }) => {
  expect(maskLookup(lookup)).toBe(masked);
});

test("at least eight characters and two thirds of any ID are hidden", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (value) => {
      const masked = maskLookup(id(value));
      fc.pre(!masked.endsWith("(masked)"));
      const [length, shown] = [[...value].length, [...masked].length - [...hidden].length];
      expect(shown).toBeGreaterThanOrEqual(0);
      if (shown > 0) expect(length - shown).toBeGreaterThanOrEqual(Math.max(8, (length * 2) / 3));
    }),
  );
});

test("labels of viewers who look alike differ", () => {
  expect(maskLabels(["a@example.com", "short", "b@example.com", "tiny"].map(id))).toEqual([
    "E-mail address (masked)",
    "····",
    "E-mail address 2 (masked)",
    "···· 2",
  ]);
});
