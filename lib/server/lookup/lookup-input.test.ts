import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { runs } from "@/lib/domain/property-runs.fixture";
import { canonicalIp, checkLookup } from "@/lib/server/lookup/lookup-input";

describe("an address is converted to its canonical form", () => {
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

describe("anything other than one address is refused", () => {
  test.each([
    { typed: "", fault: "empty" },
    { typed: "[]", fault: "empty" },
    { typed: "fe80::1%eth0", fault: "zone-id" },
    { typed: "10.0.0.0/8", fault: "address-range" },
    { typed: "2001:db8::/32", fault: "address-range" },
    { typed: "1.2.3.4:8080", fault: "port" },
    { typed: "[2001:db8::1]:443", fault: "port" },
    { typed: "0177.0.0.1", fault: "leading-zero" },
    { typed: "10.01.0.1", fault: "leading-zero" },
    { typed: "10.00.0.1", fault: "leading-zero" },
    { typed: "10.1", fault: "not-four-numbers" },
    { typed: "167772161", fault: "not-four-numbers" },
    { typed: "1.2.3", fault: "not-four-numbers" },
    { typed: "1.2.3.4.5", fault: "not-four-numbers" },
    { typed: "1.2.3.", fault: "not-four-numbers" },
    { typed: "1..2.3", fault: "not-four-numbers" },
    { typed: "256.1.1.1", fault: "not-four-numbers" },
    { typed: "0x7f.0.0.1", fault: "not-an-address" },
    { typed: "0x7f000001", fault: "not-an-address" },
    { typed: "1.2.3.4a", fault: "not-an-address" },
    { typed: "-1.2.3.4", fault: "not-an-address" },
    { typed: "1.2.3.4 5.6.7.8", fault: "not-an-address" },
    { typed: "１.２.３.４", fault: "not-an-address" },
    { typed: "localhost", fault: "not-an-address" },
    { typed: "2001:db8:::1", fault: "not-an-address" },
    { typed: "2001:db8::1::2", fault: "not-an-address" },
    { typed: "1:2:3:4:5:6:7:8:9", fault: "not-an-address" },
    { typed: "2001:db8::12345", fault: "not-an-address" },
    { typed: "[2001:db8::1", fault: "not-an-address" },
    { typed: "::ffff:1.2.3.256", fault: "not-an-address" },
    { typed: "::ffff:01.2.3.4", fault: "leading-zero" },
    { typed: "::ffff:1.2.3", fault: "not-an-address" },
    { typed: "::ffff:0x1.2.3.4", fault: "not-an-address" },
  ])("$typed: $fault", ({ typed, fault }) => {
    expect(() => canonicalIp(typed)).toThrow(
      expect.objectContaining({
        code: "invalid-lookup",
        occurrence: { fault, pointers: ["#/viewerIp"] },
      }),
    );
  });
});

describe("every spelling of an address has one canonical form", () => {
  test("which is stable", () => {
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

  test("with or without leading zeros", () => {
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
      expect(checkLookup({ viewerId })).toEqual({ account: soleAccount, kind: "viewerId", value: viewerId });
    },
  );

  test("converts an address to its canonical form", () => {
    expect(checkLookup({ viewerIp: "2001:DB8::1" })).toEqual({
      account: soleAccount,
      kind: "viewerIp",
      value: "2001:db8::1",
    });
  });

  test.each([
    { viewerId: "", fault: "empty" },
    { viewerId: "a\nb", fault: "control-character" },
    { viewerId: "\ud800", fault: "broken-character" },
    { viewerId: "x".repeat(513), fault: "id-too-long" },
  ])("refuses the ID $viewerId and names the invalid member", ({ viewerId, fault }) => {
    expect(() => checkLookup({ viewerId })).toThrow(
      expect.objectContaining({
        code: "invalid-lookup",
        occurrence: { fault, pointers: ["#/viewerId"] },
      }),
    );
  });
});
