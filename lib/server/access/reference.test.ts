import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { type Lookup, lookupKinds } from "@/lib/domain/lookup/lookup";
import { anyText } from "@/lib/domain/text.fixture";
import { secretOf, stubEnvironment } from "@/lib/server/config/env.fixture";

const older = secretOf("older key");
const newer = secretOf("newer key");

/** Sealing and opening with these keys. The module keeps the keys it reads first, so it's loaded anew. */
async function deskWith(...keys: readonly string[]) {
  vi.resetModules();
  stubEnvironment({ REFERENCE_KEYS: keys.join(",") });
  return import("@/lib/server/access/reference");
}

let desk: Awaited<ReturnType<typeof deskWith>>;

beforeEach(async () => {
  desk = await deskWith(older);
});

const viewer: Lookup = { account: soleAccount, kind: "viewerId", value: "viewer@example.com" };

const anyLookup = fc.record({
  account: fc.constant(soleAccount),
  kind: fc.constantFrom(...lookupKinds),
  value: anyText,
});

describe("a reference", () => {
  test("opens as the lookup it seals, whatever the ID", () => {
    fc.assert(
      fc.property(anyLookup, (lookup) => {
        expect(desk.openLookup(desk.sealLookup(lookup))).toEqual(lookup);
      }),
    );
  });

  test.each(["a\nb", "", "👩‍👧", "x".repeat(512), "viewerIp\n\n10.0.0.1"])("opens as %j", (value) => {
    expect(desk.openLookup(desk.sealLookup({ account: soleAccount, kind: "viewerId", value }))).toEqual({
      account: soleAccount,
      kind: "viewerId",
      value,
    });
  });

  test("is the same for the same lookup, and different for a different one", () => {
    fc.assert(
      fc.property(anyLookup, anyLookup, (one, other) => {
        const isSame = one.kind === other.kind && one.value === other.value;
        expect(desk.sealLookup(one)).toBe(desk.sealLookup({ ...one }));
        expect(desk.sealLookup(one) === desk.sealLookup(other)).toBe(isSame);
      }),
    );
  });

  test("needs no escaping in a URL and reveals nothing about the viewer", () => {
    const ref = desk.sealLookup(viewer);

    expect(ref).toMatch(/^[\w-]+$/);
    expect(Buffer.from(ref, "base64url").toString("latin1")).not.toContain("viewer");
  });
});

describe("a reference is refused if it is", () => {
  const refused = expect.objectContaining({ code: "unknown-reference" });

  test("altered in any bit of any byte", () => {
    const bytes = Buffer.from(desk.sealLookup(viewer), "base64url");

    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => desk.openLookup(altered.toString("base64url"))).toThrow(refused);
    }
  });

  test("truncated anywhere", () => {
    const ref = desk.sealLookup(viewer);

    for (let length = 0; length < ref.length; length += 1) {
      expect(() => desk.openLookup(ref.slice(0, length))).toThrow(refused);
    }
  });

  test.each(["A", "=", "==", ".", " ", "\n", "/", "?", "%00", "é"])("with a stray %j at its end", (stray) => {
    expect(() => desk.openLookup(desk.sealLookup(viewer) + stray)).toThrow(refused);
  });

  test("interrupted by a stray character", () => {
    const ref = desk.sealLookup(viewer);

    expect(() => desk.openLookup(`${ref.slice(0, 10)}.${ref.slice(10)}`)).toThrow(refused);
  });

  test("in base64 instead of base64url", () => {
    const refs = Array.from({ length: 50 }, (_, index) => desk.sealLookup({ ...viewer, value: `v${index}` }));
    const respelt = refs
      .filter((ref) => /[-_]/.test(ref))
      .map((ref) => ref.replaceAll("-", "+").replaceAll("_", "/"));

    expect(respelt.length).toBeGreaterThan(0);
    for (const ref of respelt) expect(() => desk.openLookup(ref)).toThrow(refused);
  });

  test("arbitrary text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => desk.openLookup(text)).toThrow(refused);
      }),
    );
  });

  test("sealed by another installation", async () => {
    const ref = desk.sealLookup(viewer);
    const other = await deskWith(newer);

    expect(() => other.openLookup(ref)).toThrow(refused);
  });

  test("sealed by another installation and given our key's ID", async () => {
    const ours = Buffer.from(desk.sealLookup(viewer), "base64url");
    const other = await deskWith(newer);
    const theirs = Buffer.from(other.sealLookup(viewer), "base64url");
    const forged = Buffer.concat([ours.subarray(0, 3), theirs.subarray(3)]).toString("base64url");
    const again = await deskWith(older);

    expect(() => again.openLookup(forged)).toThrow(refused);
  });
});

describe("after a key rotation", () => {
  test("the newer key seals, and both keys open", async () => {
    const before = desk.sealLookup(viewer);
    const both = await deskWith(newer, older);
    const after = both.sealLookup(viewer);
    const newOnly = await deskWith(newer);

    expect(both.openLookup(before)).toEqual(viewer);
    expect(both.openLookup(after)).toEqual(viewer);
    expect(newOnly.openLookup(after)).toEqual(viewer);
    expect(() => newOnly.openLookup(before)).toThrow(expect.objectContaining({ code: "unknown-reference" }));
  });
});
