import { expect, test } from "vitest";
import { hideAddresses } from "@/lib/presentation/format/mask";

test.each([
  { text: "For anne@example.com, by mail", shown: "For ····, by mail" },
  { text: "anne%40example.com.", shown: "····." },
  { text: "refused 203.0.113.24: blocked", shown: "refused ····: blocked" },
  { text: "from 2001:db8::7", shown: "from ····" },
  { text: "2001:678::1", shown: "····" },
  { text: "box 00:1a:2b:3c:4d:5e", shown: "box ····" },
])("$text becomes $shown", ({ text, shown }) => {
  expect(hideAddresses(text)).toBe(shown);
});

test.each([
  ...[
    "",
    "8.14.2.1",
    "1.2.3.4.5",
    "1.2.3.4.-5",
    "1.2.3.4:-5",
    "-5551",
    "Live@Wembley",
    "10:30:00",
    "2026-11-27",
    "DRM_1",
    "100 %",
  ],
  ...["47a28f72-6ad8-4a3b-813e-bd04eecda689", "Chrome/120.0.6099.109"],
])("%j stays as it is", (text) => {
  expect(hideAddresses(text)).toBe(text);
});

test("what may be shown stays as it is, and the rest doesn't", () => {
  const isShown = (address: string) => address === "anne@example.com";
  expect(hideAddresses("anne@example.com and bob@example.com", isShown)).toBe("anne@example.com and ····");
});
