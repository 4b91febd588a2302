import { beforeAll, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { epochMs } from "@/lib/domain/units";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { sessionAt } from "@/lib/server/sessions/all/generated-upstream.fixture";
import { sessionMasker } from "@/lib/server/sessions/mask-sessions";

beforeAll(() => stubEnvironment());

const address = { account: soleAccount, kind: "viewerIp", value: "203.0.113.24" } as const;

test("labels stay what they were while more identifiers become known, and texts name none of them", () => {
  const masker = sessionMasker(accessTo(address, { disclosed: new Set() }));
  const shown = (viewerId: string, asset: string) => {
    const { session } = sessionAt(epochMs(1_700_000_000_000));
    return masker.sessions([{ ...session, viewerId, texts: { ...session.texts, asset } }])[0];
  };

  const first = masker.know([["first-viewer@example.org", "viewerId"]]);
  const before = shown("first-viewer@example.org", "Film");
  const second = masker.know([
    ["first-viewer@example.org", "viewerId"],
    ["other-viewer@example.org", "viewerId"],
  ]);
  const after = shown("first-viewer@example.org", "Film of other-viewer@example.org");

  expect(first.map(({ label }) => label)).toEqual(["IPv4 address (masked)", "E-mail address (masked)"]);
  expect(second.map(({ label }) => label)).toEqual(["E-mail address 2 (masked)"]);
  expect([before?.viewerId, after?.viewerId]).toEqual(["E-mail address (masked)", "E-mail address (masked)"]);
  expect(shown("other-viewer@example.org", "Film")?.viewerId).toBe("E-mail address 2 (masked)");
  expect(JSON.stringify(after)).not.toContain("example.org");
});
