import { describe, expect, test } from "vitest";
import {
  givenHosts,
  hostKey,
  launchClaims,
  launchFault,
  peopleEntry,
  signLaunch,
} from "@/lib/server/embed/embed.fixture";

const key = await hostKey("EdDSA");
const [elliptic, rsa] = [await hostKey("ES256", "ec"), await hostKey("RS256", "rsa")];
givenHosts([{ ...peopleEntry(key), jwks: { keys: [key, elliptic, rsa].map(({ publicJwk }) => publicJwk) } }]);

const claims = launchClaims();
const valid = await signLaunch(key, claims);

describe("of mutants of a valid token, none is accepted", () => {
  test("with a claim of another type, or none", async () => {
    const values: readonly unknown[] = [
      null,
      true,
      false,
      0,
      -1,
      1.5,
      1e308,
      "",
      "0",
      "x",
      [],
      ["crm"],
      {},
      { toString: "crm" },
    ];
    const names = [...Object.keys(claims), "viewerId", "viewerIp", "locked", "nbf"];
    const mutants = names.flatMap((name) =>
      values
        .filter((value) => !isHarmless(name, value))
        .map((value) => ({ ...claims, ...(name === "locked" ? { viewerId: "v" } : {}), [name]: value })),
    );
    const faults = await Promise.all(mutants.map(async (mutant) => launchFault(await signLaunch(key, mutant))));

    expect(mutants.length).toBeGreaterThan(140);
    expect(faults.flatMap((fault, index) => (fault === null ? [JSON.stringify(mutants[index])] : []))).toEqual([]);
  });

  test("with a changed character anywhere, or cut anywhere", async () => {
    const changed = [...valid].map((character, at) => {
      const other = character === "A" ? "B" : "A";
      return `${valid.slice(0, at)}${other}${valid.slice(at + 1)}`;
    });
    const cut = [...valid].map((_, at) => valid.slice(0, at));
    const mutants = [...changed, ...cut];
    const accepted = (await Promise.all(mutants.map(launchFault))).filter((fault) => fault === null);

    expect(mutants.length).toBeGreaterThan(500);
    expect(accepted).toEqual([]);
    expect(await launchFault(valid)).toBeNull();
  });

  test("with a flipped bit in the signature, of every algorithm", async () => {
    const tokens = await Promise.all([key, elliptic, rsa].map((signer) => signLaunch(signer, launchClaims())));
    const mutants = tokens.flatMap((token) => {
      const [start, middle, end = ""] = token.split(".");
      const bytes = Buffer.from(end, "base64url");
      return Array.from({ length: bytes.length }, (_, at) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
        return `${start}.${middle}.${flipped.toString("base64url")}`;
      });
    });
    const faults = await Promise.all(mutants.map(launchFault));

    expect(mutants.length).toBeGreaterThan(350);
    expect([...new Set(faults)]).toEqual(["bad-signature"]);
    expect(await Promise.all(tokens.map(launchFault))).toEqual([null, null, null]);
  });
});

/** Values that a claim may have: another agent or another one-time name is no fault. */
function isHarmless(name: string, value: unknown): boolean {
  if (["sub", "name", "jti", "viewerId"].includes(name)) return value === "0" || value === "x";
  if (name === "locked") return typeof value === "boolean";
  return name === "nbf" && typeof value === "number" && value < 2;
}
