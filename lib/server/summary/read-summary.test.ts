import { afterAll, beforeAll, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import documentedSummary from "@/lib/domain/summary/documented-summary.fixture.json" with { type: "json" };
import { sealLookup } from "@/lib/server/access/reference";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { readViewerSummary } from "@/lib/server/summary/read-summary";

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

afterAll(() => upstream.close());

const home: Lookup = { account: soleAccount, kind: "viewerIp", value: "203.0.113.24" };
const mum: Lookup = { account: soleAccount, kind: "viewerId", value: "mum@example.org" };

const cause = "Adjusted for mum@example.org";
const value = `${home.value} 47a28f72-6ad8-4a3b-813e-bd04eecda689`;

test.each([
  { who: "nobody", shown: [], read: ["Adjusted for ····", "···· ····"] },
  { who: "the address", shown: [home], read: ["Adjusted for ····", `${home.value} ····`] },
  { who: "the address and a viewer", shown: [home, mum], read: [cause, `${home.value} ····`] },
  { who: "everybody", shown: null, read: [cause, value] },
])("why totals of an address were adjusted names those who are disclosed: $who", async ({ shown, read }) => {
  const disclosed = shown === null ? "all" : new Set(shown.map(sealLookup));
  upstream.script(
    home.value,
    answerJson({ total: documentedSummary.total, _meta: { annotations: [{ cause, value }] } }),
  );

  const { summary } = await readViewerSummary(accessTo(home, { disclosed }), { days: 1 });

  expect(summary.adjustments).toEqual([{ cause: read[0], value: read[1] }]);
});
