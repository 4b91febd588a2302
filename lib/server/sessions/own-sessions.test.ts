import { describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { epochMs } from "@/lib/domain/units";
import { sessionAt } from "@/lib/server/sessions/all/generated-upstream.fixture";
import { ownSessions } from "@/lib/server/sessions/own-sessions";

const lookup = { account: soleAccount, kind: "viewerId", value: "v" } as const;
const sentAs = (viewerId: string | null, at: number) => sessionAt(epochMs(at), { viewerId });
const [own, another, unnamed] = [sentAs("v", 3), sentAs("mlbamv", 2), sentAs(null, 1)];

describe("the viewer's own sessions", () => {
  test("are those with the ID that was looked up, and those without any", () => {
    expect(ownSessions([own, another, unnamed], lookup)).toEqual([own, unnamed]);
  });

  test("are all of them if the account sends IDs in another form", () => {
    expect(ownSessions([another, unnamed], lookup)).toEqual([another, unnamed]);
  });

  test("aren't those with other IDs if sessions elsewhere have the one that was looked up", () => {
    expect(ownSessions([another, unnamed], lookup, true)).toEqual([unnamed]);
  });

  test("are anybody's at an address", () => {
    expect(ownSessions([own, another], { ...lookup, kind: "viewerIp" })).toEqual([own, another]);
  });
});
