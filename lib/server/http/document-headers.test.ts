import { globSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { crmOrigin, frameEntry, givenHosts } from "@/lib/server/embed/embed.fixture";
import { documentHeaders } from "@/lib/server/http/document-headers";

const otherOrigin = "https://crm.example.net:8443";

givenHosts([frameEntry, { ...frameEntry, id: "other", origins: [otherOrigin, "https://crm.example.org"] }]);

function headersOf(address: string) {
  const { policy, openerPolicy } = documentHeaders(new URL(address, "https://desk.example.com"), "n0nce");
  return { ancestors: /frame-ancestors ([^;]*)/.exec(policy)?.[1], openerPolicy };
}

/** The address of each page, and of pages that lead to or pretend to be the framed one. */
const documents = [
  ...globSync("app/**/page.tsx").map((file) =>
    path
      .dirname(file)
      .replace(/^app/, "")
      .replaceAll(/\/\([^)]*\)/g, "")
      .replace("[ref]", "a-reference"),
  ),
  "/embed",
  "/embed/handoff",
];

test("only the framed page may be framed, by exactly the origins of the host in its address", () => {
  const framed = [...new Set(documents)].filter((address) => headersOf(`${address}?host=crm`).ancestors !== "'none'");

  expect(documents.length).toBeGreaterThan(6);
  expect(framed).toEqual(["/embed"]);
  expect(headersOf("/embed?host=crm").ancestors).toBe(crmOrigin);
  expect(headersOf("/embed?host=other").ancestors).toBe(`${otherOrigin} https://crm.example.org`);
});

test.each(["/embed", "/embed?Host=crm", "/embed?host[]=crm"])(
  "every host may frame %s, which shows nothing",
  (address) => {
    expect(headersOf(address).ancestors).toBe(`${crmOrigin} ${otherOrigin} https://crm.example.org`);
  },
);

test.each([
  ...["/embed/", "/embed/x", "/Embed", "/embed.rsc", "//embed", "/embed%2f", "/viewers/embed", "/?next=/embed"].map(
    (address) => `${address}${address.includes("?") ? "&" : "?"}host=crm`,
  ),
  ...["/embed?host=", "/embed?host=nobody", "/embed?host=CRM", "/embed?host=crm%20", "/embed?host=__proto__"],
  ...["/embed?host=crm&host=other", "/embed?host=crm&host=crm"],
  `/embed?host=${encodeURIComponent(crmOrigin)}`,
])("%s can't be framed", (address) => {
  expect(headersOf(address).ancestors).toBe("'none'");
});

describe("a pop-up keeps the frame that opened it on the way to the hand-over, and nowhere else", () => {
  test.each([
    { address: "/embed/handoff?host=crm", openerPolicy: "unsafe-none" },
    { address: "/sign-in?callbackUrl=%2Fembed%2Fhandoff%3Fhost%3Dcrm", openerPolicy: "unsafe-none" },
    {
      address: "/sign-in?callbackUrl=https%3A%2F%2Fdesk.example.com%2Fembed%2Fhandoff%3Fhost%3Dcrm",
      openerPolicy: "unsafe-none",
    },
    { address: "/sign-in", openerPolicy: "same-origin" },
    { address: "/sign-in?callbackUrl=%2F", openerPolicy: "same-origin" },
    { address: "/sign-in?callbackUrl=%2Fembed%2Fhandoff&callbackUrl=%2F", openerPolicy: "same-origin" },
    { address: "/sign-in?callbackUrl=https%3A%2F%2Fevil.example%2Fembed%2Fhandoff", openerPolicy: "same-origin" },
    { address: "/sign-in?callbackUrl=%2Fembed%2Fhandoff-x", openerPolicy: "same-origin" },
    { address: "/?callbackUrl=%2Fembed%2Fhandoff", openerPolicy: "same-origin" },
    { address: "/embed", openerPolicy: "same-origin" },
    { address: "/embed/handoff/x", openerPolicy: "same-origin" },
  ])("$address: $openerPolicy", ({ address, openerPolicy }) => {
    expect(headersOf(address).openerPolicy).toBe(openerPolicy);
  });

  test("so that every other page has an opener policy of its own", () => {
    const kept = [...new Set(documents)].filter((address) => headersOf(address).openerPolicy === "unsafe-none");

    expect(kept).toEqual(["/embed/handoff"]);
  });
});
