import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { convivaClientOf } from "@/lib/server/conviva/accounts";
import { discover } from "@/lib/server/conviva/discover";
import discovered from "@/lib/server/conviva/documented-discovery.fixture.json" with { type: "json" };
import {
  noViewer,
  type Script,
  type ScriptedUpstream,
  startScriptedUpstream,
} from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson, reset } from "@/lib/server/conviva/upstream-scripts.fixture";

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

afterAll(() => upstream.close());

function listing(...paths: readonly unknown[]): Script {
  return answerJson({ resources: [{ endpoints: paths.map((path) => ({ path })) }] });
}

async function discovers(pathEnd: string, script: Script): Promise<string> {
  upstream.script(noViewer, script);
  return discover(convivaClientOf(soleAccount), pathEnd, { signal: undefined });
}

describe("the documented discovery response", () => {
  test.each([
    { end: "/sessions/content", found: "on" },
    { end: "/sessions/ad", found: "on" },
    { end: "/sessions/content/viewer", found: "on" },
    { end: "/sessions/content/viewer/summary", found: "off" },
    // An entry of `references` isn't a resource.
    { end: "/_meta/references/dimensions", found: "off" },
  ])("$end: $found", async ({ end, found }) => {
    expect(await discovers(end, answerJson(discovered))).toBe(found);
  });
});

describe("an endpoint is recognised by the end of its path", () => {
  test.each([
    {
      name: "another host and version",
      paths: ["https://eu.conviva.example/insights/4.0/sessions/content"],
      found: "on",
    },
    { name: "a bare path", paths: ["/sessions/content"], found: "on" },
    { name: "one of several", paths: [null, 1, "/x", "/sessions/content"], found: "on" },
    { name: "a longer path", paths: ["/sessions/content/viewer"], found: "off" },
    { name: "a path in another case", paths: ["/Sessions/Content"], found: "off" },
    { name: "none", paths: [], found: "off" },
  ])("$name: $found", async ({ paths, found }) => {
    expect(await discovers("/sessions/content", listing(...paths))).toBe(found);
  });
});

describe("without a list of resources", () => {
  test.each([
    { name: "401", script: answer(401), found: "refused" },
    { name: "403", script: answer(403), found: "refused" },
    { name: "404", script: answer(404), found: "unknown" },
    { name: "422", script: answer(422), found: "unknown" },
    { name: "a page of HTML", script: answer(200, "<html>"), found: "unknown" },
    { name: "null", script: answerJson(null), found: "unknown" },
    { name: "resources that aren't a list", script: answerJson({ resources: {} }), found: "unknown" },
  ])("$name means $found", async ({ script, found }) => {
    expect(await discovers("/sessions/content", script)).toBe(found);
  });
});

describe("discovery uses the options of the call it explains", () => {
  test("it isn't retried for a call without retries", async () => {
    upstream.script(noViewer, reset);

    expect(
      await discover(convivaClientOf(soleAccount), "/sessions/content", { signal: undefined, isRetried: false }),
    ).toBe("unknown");
    expect(upstream.calls(noViewer)).toHaveLength(1);
  });

  test("it isn't called once the budget is used up", async () => {
    upstream.script(noViewer, answerJson(discovered));

    expect(
      await discover(convivaClientOf(soleAccount), "/sessions/content", { signal: undefined, budget: { left: 0 } }),
    ).toBe("unknown");
    expect(upstream.calls(noViewer)).toHaveLength(0);
  });

  test("it isn't called after the client disconnects", async () => {
    upstream.script(noViewer, answerJson(discovered));

    expect(await discover(convivaClientOf(soleAccount), "/sessions/content", { signal: AbortSignal.abort() })).toBe(
      "unknown",
    );
    expect(upstream.calls(noViewer)).toHaveLength(0);
  });
});
