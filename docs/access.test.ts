import { describe, expect, test } from "vitest";
import { isTest, sources, textOf } from "@/docs/repository.fixture";

describe("access to a viewer", () => {
  const server = sources.filter((file) => file.startsWith("lib/server/") && !isTest(file));
  const opening = "lib/server/access/viewer-access.ts";

  test("is opened in one place", () => {
    const offenders = [...server, ...sources.filter((file) => file.startsWith("app/"))].filter(
      (file) =>
        ![opening, "lib/server/access/reference.ts"].includes(file) &&
        /\bopenLookup\b|\bas ViewerAccess\b/.test(textOf(file)),
    );

    expect(textOf(opening)).toMatch(/openLookup\(ref\)[^;]*as ViewerAccess/);
    expect(offenders).toEqual([]);
  });

  test("is what every read takes first", () => {
    const reads = server
      .filter((file) => /^lib\/server\/(answer|others|sessions|summary)\//.test(file))
      .flatMap((file) =>
        [
          ...textOf(file).matchAll(/^export (?:async )?function (read\w+|load\w+)\(\s*(?:\{[^}]*\}|\w+): (\w+)/gm),
        ].map(([, name, first]) => ({ name, first })),
      );
    const known = [
      "readOtherViewers",
      "readSessionDetail",
      "readViewerAnswer",
      "readViewerSessions",
      "readViewerSummary",
    ];

    expect(reads.map(({ name }) => name)).toEqual(expect.arrayContaining(known));
    // A sample is of other viewers, and nobody's in particular.
    expect(reads.filter(({ name, first }) => first !== "ViewerAccess" && name !== "readSample")).toEqual([]);
  });
});
