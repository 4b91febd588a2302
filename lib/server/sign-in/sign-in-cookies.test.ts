import { describe, expect, test } from "vitest";
import { signInCookies } from "@/lib/server/sign-in/sign-in-cookies";

const sameEverywhere = { httpOnly: true, path: "/" };

describe("the cookies of a sign-in", () => {
  test.each(["https://desk.example.com", "http://localhost:3000", "http://127.0.0.1:3000"])(
    "belong to the origin alone at %s",
    (address) => {
      const cookies = Object.values(signInCookies(address));

      expect(cookies).toHaveLength(6);
      for (const { name, options } of cookies) {
        expect(name).toMatch(/^__Host-cc\./);
        expect(options).toMatchObject({ ...sameEverywhere, secure: true });
        expect(options).not.toHaveProperty("domain");
      }
    },
  );

  test("survive the way back from the identity provider, and what is only for that lasts ten minutes", () => {
    const { sessionToken, csrfToken, callbackUrl, ...forSigningIn } = signInCookies("https://desk.example.com");

    expect(sessionToken).toMatchObject({ name: "__Host-cc.sid", options: { sameSite: "lax" } });
    expect(csrfToken).toMatchObject({ name: "__Host-cc.csrf", options: { sameSite: "strict" } });
    expect(Object.keys(forSigningIn).toSorted()).toEqual(["nonce", "pkceCodeVerifier", "state"]);
    for (const { options } of [callbackUrl, ...Object.values(forSigningIn)].flatMap((cookie) => cookie ?? [])) {
      expect(options).toMatchObject({ sameSite: "lax", maxAge: 600 });
    }
  });

  test("are accepted without https elsewhere, where a browser takes no other", () => {
    expect(signInCookies("http://desk.internal").sessionToken).toEqual({
      name: "cc.sid",
      options: { ...sameEverywhere, sameSite: "lax", secure: false },
    });
  });
});
