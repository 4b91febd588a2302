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
import { fetchViewerSessions, fetchViewerSummary } from "@/lib/server/conviva/viewer-endpoints";

const request = {
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

const reads = [
  { name: "sessions", read: fetchViewerSessions },
  { name: "totals", read: fetchViewerSummary },
];

describe.each(reads)("a refusal of $name is explained by discovery", ({ read }) => {
  test.each([401, 403, 404])("%i without the viewer module means that the module is off", async (status) => {
    upstream.script("v", answer(status));
    upstream.script(noViewer, answerJson(withoutModule));

    await expect(read(request)).rejects.toMatchObject({ code: "viewer-module-off" });
    expect(upstream.calls(noViewer).map(({ target }) => target)).toEqual(["/insights/3.0/sessions?"]);
  });

  test.each([401, 403])("%i with the viewer module means that the key is refused", async (status) => {
    upstream.script("v", answer(status));
    upstream.script(noViewer, answerJson(discovered));

    await expect(read(request)).rejects.toMatchObject({ code: "upstream-credentials" });
  });

  test("404 with the viewer module means that Conviva doesn't know the viewer", async () => {
    upstream.script("v", answer(404));
    upstream.script(noViewer, answerJson(discovered));

    expect(await read(request)).toBeNull();
  });
});

describe("when discovery fails", () => {
  test.each([
    { name: "401", script: answer(401), code: "upstream-credentials" },
    { name: "403", script: answer(403), code: "upstream-credentials" },
    { name: "404", script: answer(404), code: "upstream-unreadable" },
    { name: "400", script: answer(400), code: "upstream-unreadable" },
    { name: "an object without resources", script: answerJson({}), code: "upstream-unreadable" },
    { name: "a list", script: answerJson([]), code: "upstream-unreadable" },
    { name: "HTML", script: answer(200, "<html>"), code: "upstream-unreadable" },
    { name: "invalid resources", script: answerJson({ resources: [null, 1, {}] }), code: "viewer-module-off" },
    {
      name: "invalid endpoints",
      script: answerJson({ resources: [{ endpoints: [null, { path: 1 }] }, { endpoints: "x" }] }),
      code: "viewer-module-off",
    },
  ])("with $name, a refusal means $code", async ({ script, code }) => {
    upstream.script("v", answer(404));
    upstream.script(noViewer, script);

    await expect(fetchViewerSessions(request)).rejects.toMatchObject({ code });
  });

  test.each([400, 404, 422])("with %i, a refused key is still a refused key", async (status) => {
    upstream.script("v", answer(401));
    upstream.script(noViewer, answer(status));

    await expect(fetchViewerSessions(request)).rejects.toMatchObject({ code: "upstream-credentials" });
  });
});

test.each(reads)("a response with $name is returned unchanged, without calling discovery", async ({ read }) => {
  upstream.script("v", answerJson({ sessions: [1], total: {} }));
  upstream.script(noViewer, answerJson(discovered));

  expect(await read(request)).toEqual({ sessions: [1], total: {} });
  expect(upstream.calls(noViewer)).toHaveLength(0);
});
