import { beforeAll, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import type { LookupKind } from "@/lib/domain/lookup/lookup";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { maskerOf, maskWritten } from "@/lib/server/sessions/mask-text";

beforeAll(() => stubEnvironment());

const caller = "47a28f72-6ad8-4a3b-813e-bd04eecda689";
const mail = "maria.lopez+tv@example.com";
const tablet = "kids-tablet-3318";
const home = "203.0.113.24";

const base64 = (text: string) => Buffer.from(text).toString("base64");

test.each<readonly [kind: LookupKind, value: string, written: string]>([
  ["viewerId", caller, caller.toUpperCase()],
  ["viewerId", caller, caller.replaceAll("-", "")],
  ["viewerId", caller, caller.replaceAll("-", "_")],
  ["viewerId", tablet, "Kids Tablet 3318"],
  ["viewerId", mail, encodeURIComponent(mail)],
  ["viewerId", mail, encodeURIComponent(encodeURIComponent(mail))],
  ["viewerId", mail, encodeURIComponent(mail).toLowerCase()],
  ["viewerId", tablet, [...Buffer.from(tablet)].map((byte) => `%${byte.toString(16)}`).join("")],
  ["viewerId", tablet, Buffer.from(tablet).toString("hex").toUpperCase()],
  ["viewerId", "Zoë?>~~~", Buffer.from("Zoë?>~~~").toString("base64url")],
  ["viewerId", "Zoë?>~~~", base64("Zoë?>~~~")],
  ...["", "a", "ab", "abc"].flatMap((before) =>
    ["", "z", "yz"].map((after) => ["viewerId", mail, base64(`${before}${mail}${after}`)] as const),
  ),
  ["viewerIp", home, `cpe-203-0-113-24.example`],
  ["viewerIp", home, `24.113.0.203.in-addr.arpa`],
  ["viewerIp", home, `pool-24-113-0-203.example`],
])("a %s is hidden in texts, however it's written (row %$)", (kind, value, written) => {
  const masked = maskerOf({ account: soleAccount, kind, value })(`Detective Memoirs [${written}] S1`);

  expect(masked).toMatch(/^Detective Memoirs \[.*····.*\] S1$/u);
  // Of base64, what it shares with the text around it may stay.
  expect(masked.length).toBeLessThan("Detective Memoirs [····] S1".length + 16);
});

test.each([
  { written: "See also ann\u200b@example.org", read: "See also ····" },
  { written: "Same home: 203.0.\u2060113.24", read: "Same home: ····" },
  { written: "Same home: ２０３.０.１１３.２４", read: "Same home: ····" },
  { written: "Ring back at ½ past 5 👩\u200d👧", read: "Ring back at ½ past 5 👩\u200d👧" },
])("of what a colleague wrote, an agent reads $read", ({ written, read }) => {
  const lookup = { account: soleAccount, kind: "viewerId", value: tablet } as const;

  expect(maskWritten({ lookup, disclosed: new Set() }, written)).toBe(read);
});

test("a short ID isn't looked for in encodings, which would contain it by chance", () => {
  const mask = maskerOf({ account: soleAccount, kind: "viewerId", value: "a-b" });

  expect(mask("ab, a b and YS1i")).toBe("ab, a b and YS1i");
  expect(mask("by a-b")).toBe("by ····");
});
