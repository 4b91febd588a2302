import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { epochMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import discovered from "@/lib/server/conviva/documented-discovery.fixture.json" with { type: "json" };
import {
  noViewer,
  type ScriptedUpstream,
  startScriptedUpstream,
} from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { askViewerSessions, askViewerSummary } from "@/lib/server/conviva/viewer-endpoints";

const question = {
  lookup: { account: soleAccount, kind: "viewerId", value: "v" },
  range: { start: epochMs(0), end: epochMs(60_000) },
  signal: undefined,
} as const;

const withoutModule = {
  ...discovered,
  resources: discovered.resources.filter(({ resource_name }) => !resource_name.includes("viewer")),
};

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

afterAll(() => upstream.close());

const asks = [
  { name: "sessions", ask: askViewerSessions },
  { name: "totals", ask: askViewerSummary },
];

describe.each(asks)("a refusal of $name is explained by discovery", ({ ask }) => {
  test.each([401, 403, 404])("%i without the viewer module is the module's", async (status) => {
    upstream.script("v", answer(status));
    upstream.script(noViewer, answerJson(withoutModule));

    await expect(ask(question)).rejects.toMatchObject({ code: "viewer-module-off" });
    expect(upstream.calls(noViewer).map(({ target }) => target)).toEqual(["/insights/3.0/sessions?"]);
  });

  test.each([401, 403])("%i with the viewer module is the key's", async (status) => {
    upstream.script("v", answer(status));
    upstream.script(noViewer, answerJson(discovered));

    await expect(ask(question)).rejects.toMatchObject({ code: "upstream-credentials" });
  });

  test("404 with the viewer module is a viewer Conviva does not know", async () => {
    upstream.script("v", answer(404));
    upstream.script(noViewer, answerJson(discovered));

    expect(await ask(question)).toBeNull();
  });
});

describe("when discovery does not answer", () => {
  test.each([
    { name: "401", script: answer(401), code: "upstream-credentials" },
    { name: "403", script: answer(403), code: "upstream-credentials" },
    { name: "404", script: answer(404), code: "upstream-unreadable" },
    { name: "400", script: answer(400), code: "upstream-unreadable" },
    { name: "an object without resources", script: answerJson({}), code: "upstream-unreadable" },
    { name: "a list", script: answerJson([]), code: "upstream-unreadable" },
    { name: "HTML", script: answer(200, "<html>"), code: "upstream-unreadable" },
    { name: "resources that are none", script: answerJson({ resources: [null, 1, {}] }), code: "viewer-module-off" },
    {
      name: "endpoints that are none",
      script: answerJson({ resources: [{ endpoints: [null, { path: 1 }] }, { endpoints: "x" }] }),
      code: "viewer-module-off",
    },
  ])("but with $name, the refusal is $code", async ({ script, code }) => {
    upstream.script("v", answer(404));
    upstream.script(noViewer, script);

    await expect(askViewerSessions(question)).rejects.toMatchObject({ code });
  });

  test.each([400, 404, 422])("and with %i, a refused key is still a refused key", async (status) => {
    upstream.script("v", answer(401));
    upstream.script(noViewer, answer(status));

    await expect(askViewerSessions(question)).rejects.toMatchObject({ code: "upstream-credentials" });
  });
});

test.each(asks)("an answer about $name is handed on as it is, and discovery left alone", async ({ ask }) => {
  upstream.script("v", answerJson({ sessions: [1], total: {} }));
  upstream.script(noViewer, answerJson(discovered));

  expect(await ask(question)).toEqual({ sessions: [1], total: {} });
  expect(upstream.calls(noViewer)).toHaveLength(0);
});
