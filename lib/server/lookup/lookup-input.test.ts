import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "@/lib/domain/property-runs.fixture";
import { canonicalIp, checkLookup } from "@/lib/server/lookup/lookup-input";

describe("an address is put into its one canonical form", () => {
  test.each([
    { typed: "192.168.1.10", canonical: "192.168.1.10" },
    { typed: " 10.0.0.1\u200b\n", canonical: "10.0.0.1" },
    { typed: "0.0.0.0", canonical: "0.0.0.0" },
    { typed: "255.255.255.255", canonical: "255.255.255.255" },
    { typed: "2001:DB8::1", canonical: "2001:db8::1" },
    { typed: "2001:0db8:0000:0000:0000:0000:0000:0001", canonical: "2001:db8::1" },
    { typed: "2001:db8:0:0:1:0:0:1", canonical: "2001:db8::1:0:0:1" },
    { typed: "2001:db8:0:1:1:1:1:1", canonical: "2001:db8:0:1:1:1:1:1" },
    { typed: "[2001:db8::1]", canonical: "2001:db8::1" },
    { typed: "::", canonical: "::" },
    { typed: "::1", canonical: "::1" },
    { typed: "::ffff:1.2.3.4", canonical: "1.2.3.4" },
    { typed: "::FFFF:0102:0304", canonical: "1.2.3.4" },
    { typed: "64:ff9b::192.0.2.1", canonical: "64:ff9b::c000:201" },
  ])("$typed becomes $canonical", ({ typed, canonical }) => {
    expect(canonicalIp(typed)).toBe(canonical);
  });
});

describe("what is not one address is refused with a hint", () => {
  test.each([
    { typed: "", hint: "Type a viewer ID" },
    { typed: "[]", hint: "Type a viewer ID" },
    { typed: "fe80::1%eth0", hint: "zone id" },
    { typed: "10.0.0.0/8", hint: "range of addresses" },
    { typed: "2001:db8::/32", hint: "range of addresses" },
    { typed: "1.2.3.4:8080", hint: "Leave out the port" },
    { typed: "[2001:db8::1]:443", hint: "Leave out the port" },
    { typed: "0177.0.0.1", hint: "octal" },
    { typed: "10.01.0.1", hint: "octal" },
    { typed: "10.00.0.1", hint: "octal" },
    { typed: "10.1", hint: "four numbers" },
    { typed: "167772161", hint: "four numbers" },
    { typed: "1.2.3", hint: "four numbers" },
    { typed: "1.2.3.4.5", hint: "four numbers" },
    { typed: "1.2.3.", hint: "four numbers" },
    { typed: "1..2.3", hint: "four numbers" },
    { typed: "256.1.1.1", hint: "four numbers" },
    { typed: "0x7f.0.0.1", hint: "not an IPv4 or IPv6" },
    { typed: "0x7f000001", hint: "not an IPv4 or IPv6" },
    { typed: "1.2.3.4a", hint: "not an IPv4 or IPv6" },
    { typed: "-1.2.3.4", hint: "not an IPv4 or IPv6" },
    { typed: "1.2.3.4 5.6.7.8", hint: "not an IPv4 or IPv6" },
    { typed: "１.２.３.４", hint: "not an IPv4 or IPv6" },
    { typed: "localhost", hint: "not an IPv4 or IPv6" },
    { typed: "2001:db8:::1", hint: "not an IPv4 or IPv6" },
    { typed: "2001:db8::1::2", hint: "not an IPv4 or IPv6" },
    { typed: "1:2:3:4:5:6:7:8:9", hint: "not an IPv4 or IPv6" },
    { typed: "2001:db8::12345", hint: "not an IPv4 or IPv6" },
    { typed: "[2001:db8::1", hint: "not an IPv4 or IPv6" },
    { typed: "::ffff:1.2.3.256", hint: "not an IPv4 or IPv6" },
    { typed: "::ffff:01.2.3.4", hint: "octal" },
    { typed: "::ffff:1.2.3", hint: "not an IPv4 or IPv6" },
    { typed: "::ffff:0x1.2.3.4", hint: "not an IPv4 or IPv6" },
  ])("$typed: $hint", ({ typed, hint }) => {
    expect(() => canonicalIp(typed)).toThrow(
      expect.objectContaining({
        code: "invalid-lookup",
        occurrence: expect.objectContaining({
          detail: expect.stringContaining(hint),
          errors: [{ pointer: "#/viewerIp", detail: expect.stringContaining(hint) }],
        }),
      }),
    );
  });
});

describe("every address, however spelt, has one form", () => {
  test("which is its own form", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        const canonical = canonicalIp(address);
        expect(canonicalIp(canonical)).toBe(canonical);
        expect(canonicalIp(address.toUpperCase())).toBe(canonical);
        expect(canonicalIp(` [${address}] `)).toBe(canonical);
      }),
      runs(2_000),
    );
  });

  test("whether its groups are written short or long", () => {
    const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const long = groups.map((value) => value.toString(16).padStart(4, "0")).join(":");
        const short = groups.map((value) => value.toString(16)).join(":");
        expect(canonicalIp(long)).toBe(canonicalIp(short));
      }),
    );
  });
});

describe("checkLookup", () => {
  test.each(["viewer@example.com", "10.0.0.1", " leading and trailing ", "a%2Bb", "👩‍👧", "x".repeat(512)])(
    "keeps the ID %j byte for byte",
    (viewerId) => {
      expect(checkLookup({ viewerId })).toEqual({ kind: "viewerId", value: viewerId });
    },
  );

  test("puts an address into its canonical form", () => {
    expect(checkLookup({ viewerIp: "2001:DB8::1" })).toEqual({ kind: "viewerIp", value: "2001:db8::1" });
  });

  test.each(["", "a\nb", "\ud800", "x".repeat(513)])("refuses the ID %j, naming the member", (viewerId) => {
    expect(() => checkLookup({ viewerId })).toThrow(
      expect.objectContaining({
        code: "invalid-lookup",
        occurrence: expect.objectContaining({ errors: [expect.objectContaining({ pointer: "#/viewerId" })] }),
      }),
    );
  });
});
