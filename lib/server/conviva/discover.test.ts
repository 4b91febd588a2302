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

describe("as documented, discovery lists", () => {
  test.each([
    { end: "/sessions/content", found: "on" },
    { end: "/sessions/ad", found: "on" },
    { end: "/sessions/content/viewer", found: "on" },
    { end: "/sessions/content/viewer/summary", found: "off" },
    // What stands under `references` is no resource.
    { end: "/_meta/references/dimensions", found: "off" },
  ])("$end: $found", async ({ end, found }) => {
    expect(await discovers(end, answerJson(discovered))).toBe(found);
  });
});

describe("an endpoint is known by how its path ends", () => {
  test.each([
    {
      name: "another host and version",
      paths: ["https://eu.conviva.example/insights/4.0/sessions/content"],
      found: "on",
    },
    { name: "a bare path", paths: ["/sessions/content"], found: "on" },
    { name: "one of several", paths: [null, 1, "/x", "/sessions/content"], found: "on" },
    { name: "a longer path", paths: ["/sessions/content/viewer"], found: "off" },
    { name: "a path in other letters", paths: ["/Sessions/Content"], found: "off" },
    { name: "none", paths: [], found: "off" },
  ])("$name: $found", async ({ paths, found }) => {
    expect(await discovers("/sessions/content", listing(...paths))).toBe(found);
  });
});

describe("without a list", () => {
  test.each([
    { name: "401", script: answer(401), found: "refused" },
    { name: "403", script: answer(403), found: "refused" },
    { name: "404", script: answer(404), found: "unknown" },
    { name: "422", script: answer(422), found: "unknown" },
    { name: "a page of HTML", script: answer(200, "<html>"), found: "unknown" },
    { name: "null", script: answerJson(null), found: "unknown" },
    { name: "resources that are no list", script: answerJson({ resources: {} }), found: "unknown" },
  ])("but $name, it is $found", async ({ script, found }) => {
    expect(await discovers("/sessions/content", script)).toBe(found);
  });
});

describe("discovery is asked on the terms of whoever asks", () => {
  test("once where nothing is asked again", async () => {
    upstream.script(noViewer, reset);

    expect(
      await discover(convivaClientOf(soleAccount), "/sessions/content", { signal: undefined, isRetried: false }),
    ).toBe("unknown");
    expect(upstream.calls(noViewer)).toHaveLength(1);
  });

  test("and not at all once the calls are spent", async () => {
    upstream.script(noViewer, answerJson(discovered));

    expect(
      await discover(convivaClientOf(soleAccount), "/sessions/content", { signal: undefined, budget: { left: 0 } }),
    ).toBe("unknown");
    expect(upstream.calls(noViewer)).toHaveLength(0);
  });

  test("nor when they have left", async () => {
    upstream.script(noViewer, answerJson(discovered));

    expect(await discover(convivaClientOf(soleAccount), "/sessions/content", { signal: AbortSignal.abort() })).toBe(
      "unknown",
    );
    expect(upstream.calls(noViewer)).toHaveLength(0);
  });
});
