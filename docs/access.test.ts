import { describe, expect, test } from "vitest";
import { isTest, sources, textOf } from "@/docs/repository.fixture";

const opening = "lib/server/access/viewer-access.ts";
const server = sources.filter((file) => file.startsWith("lib/server/") && !isTest(file));

describe("access to a viewer", () => {
  test("is opened in one place", () => {
    const offenders = [...server, ...sources.filter((file) => file.startsWith("app/"))].filter(
      (file) => ![opening, "lib/server/access/reference.ts"].includes(file) && /\bopenLookup\b/.test(textOf(file)),
    );

    expect(textOf(opening)).toMatch(
      /= openLookup\(ref\);\n.*assertUnlocked\(ctx.framed, lookup\);\n.*= await beginLook\(ctx, lookup, .*\n.* as ViewerAccess;/,
    );
    expect(offenders).toEqual([]);
  });

  test("is asserted in one place, also in tests", () => {
    const offenders = sources.filter(
      (file) =>
        ![opening, "docs/access.test.ts"].includes(file) &&
        !file.endsWith(".fixture.ts") &&
        /\bas ViewerAccess\b|<ViewerAccess>\s*[({\w]/.test(textOf(file)),
    );

    expect(offenders).toEqual([]);
  });
});

describe("samples of any viewers", () => {
  test("are drawn with an access that only a recorded intent creates", () => {
    const recording = "lib/server/explore/record-sample.ts";
    const offenders = sources.filter(
      (file) => ![recording, "docs/access.test.ts"].includes(file) && /\bas SampleAccess\b/.test(textOf(file)),
    );
    const callers = server.filter((file) => /\bfetchSample\b/.test(textOf(file)));

    expect(textOf(recording)).toMatch(/assertExplorer\(ctx\);\n.*\n.*await beginLook\(.*\n.* as SampleAccess;/);
    expect(offenders).toEqual([]);
    expect(callers.toSorted()).toEqual([
      "lib/server/conviva/sample-endpoint.ts",
      "lib/server/explore/draw-sample.ts",
      "lib/server/others/sample-cache.ts",
    ]);
  });
});

/** A declaration at the top level of a module. `first` is the type of its first parameter, if it's a function. */
type Declaration = Readonly<{ file: string; name: string; first: string | null; isExported: boolean; body: string }>;

const declared = /^(export )?(?:default )?(?:async )?(?:function|const|let|class) (\w+)/;
const firstParameter = /^[^(\n]*\(\s*(?:\{[^}]*\}|\w+): (\w+)\s*[,)]/;

function declarationsOf(file: string): readonly Declaration[] {
  const code = textOf(file).replaceAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const chunks = code.split(/^(?=(?:export )?(?:default )?(?:async )?(?:function|const|let|class) \w)/m);
  return chunks.flatMap((body) => {
    const [, exported, name] = declared.exec(body) ?? [];
    if (name === undefined) return [];
    return [{ file, name, first: firstParameter.exec(body)?.[1] ?? null, isExported: exported !== undefined, body }];
  });
}

/** Those that name one of `known`, those that name one of these, and so on. What isn't exported counts in its own file. */
function reaching(known: readonly Declaration[], all: readonly Declaration[]): readonly Declaration[] {
  const others = all.filter((one) => !known.includes(one));
  const found = others.filter(({ file, body }) =>
    known.some((other) => (other.isExported || other.file === file) && new RegExp(`\\b${other.name}\\b`).test(body)),
  );
  return found.length === 0 ? [] : [...found, ...reaching([...known, ...found], all)];
}

describe("a read of a viewer's data", () => {
  const endpointsFile = "lib/server/conviva/viewer-endpoints.ts";
  const endpoints = declarationsOf(endpointsFile).filter(
    ({ isExported, body }) => isExported && body.includes("fetchViewer("),
  );
  const callers = server.filter((file) => !file.startsWith("lib/server/conviva/"));
  const reads = reaching(endpoints, callers.flatMap(declarationsOf)).filter(({ isExported }) => isExported);

  test("is found by this test", () => {
    expect(endpoints.map(({ name }) => name)).toEqual(["fetchViewerSessions", "fetchViewerSummary"]);
    expect(reads.map(({ name }) => name).toSorted()).toEqual([
      "fetchAndParse",
      "findSession",
      "followAllSessions",
      "loadAllSessions",
      "loadSessionsToExport",
      "loadSessionsWithin",
      "loadViewerSessions",
      "readExport",
      "readHistory",
      "readLastSeen",
      "readOtherViewers",
      "readSessionDetail",
      "readViewerAnswer",
      "readViewerSessions",
      "readViewerSummary",
    ]);
  });

  test("takes the access first", () => {
    const offenders = reads.filter(({ first }) => first !== "ViewerAccess");

    expect(offenders.map(({ file, name }) => `${name} of ${file}`)).toEqual([]);
  });

  test("is in the folders of reads, under its own name", () => {
    const users = sources.filter((file) => !isTest(file) && textOf(file).includes("conviva/viewer-endpoints"));
    const outside = users.filter((file) => !/^lib\/server\/(answer|history|others|sessions|summary)\//.test(file));
    const renamed = callers.filter((file) =>
      /\b(?:fetch|load|read)\w+ as \w|\bimport \* as|^export (?:\{|\*)/m.test(textOf(file)),
    );

    expect(outside).toEqual([]);
    expect(renamed).toEqual([]);
  });
});
