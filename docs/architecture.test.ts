import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { envNames } from "@/lib/server/config/env";

const root = path.join(import.meta.dirname, "..");

/** Every file of the repository that is there, tracked or about to be. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root })
  .toString("utf8")
  .split("\n")
  .filter((file) => file !== "" && existsSync(path.join(root, file)));

const sources = files.filter((file) => /\.tsx?$/.test(file));
const isTest = (file: string) => /\.(test|fixture)\.tsx?$|\/testing\//.test(file);

function textOf(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

const shared = ["lib/contract", "lib/domain"];
const drawing = ["components", "lib/client", "lib/presentation", ...shared];
const desk = ["app", "lib/server", ...drawing];

/** What each part may import of ours: the table of docs/architecture.md. The longest name that fits counts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "lib/domain": ["lib/domain"],
  "lib/contract": shared,
  "lib/presentation": ["lib/presentation", ...shared],
  "lib/client": ["lib/client", "lib/presentation", ...shared],
  "lib/server": ["lib/server", "lib/presentation", ...shared],
  components: drawing,
  app: desk,
  "proxy.ts": desk,
  "instrumentation.ts": desk,
  simulator: ["simulator"],
  demo: ["demo"],
  scripts: ["scripts", "demo", "simulator/stories"],
  e2e: ["e2e", "simulator/stories"],
  evals: ["evals", "lib/domain", "lib/server/conviva"],
};

/** Parts without packages and without Node, but for these. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  "lib/domain": [],
  "lib/contract": [],
  "lib/presentation": ["@date-fns/tz", "date-fns"],
};

function partOf(file: string): string | undefined {
  const parts = Object.keys(mayImport).filter((part) => isIn(file, part));
  return parts.toSorted((a, b) => b.length - a.length)[0];
}

function isIn(file: string, part: string): boolean {
  return file === part || file.startsWith(`${part}/`) || file === `${part}.ts`;
}

/** What a file imports: ours as paths from the root, the rest by its name. */
function importsOf(file: string): readonly string[] {
  const statements = textOf(file).matchAll(/(?:^(?:import|export|\})[^"\n]*\bfrom|\bimport\(|^import)\s*"([^"]+)"/gm);
  return [...statements].map(([, name = ""]) => {
    if (name.startsWith("@/")) return name.slice(2);
    return name.startsWith(".") ? path.join(path.dirname(file), name) : name;
  });
}

function isOurs(name: string): boolean {
  return ["app", "components", "lib", "simulator", "demo", "scripts", "e2e", "bench", "evals"].some((part) =>
    isIn(name, part),
  );
}

describe("imports", () => {
  const placed = sources.flatMap((file) => {
    const part = partOf(file);
    return part === undefined ? [] : [{ file, part }];
  });

  test("of ours follow the table of the layers", () => {
    const offenders = placed.flatMap(({ file, part }) => {
      const allowed = mayImport[part] ?? [];
      const wrong = importsOf(file).filter((name) => isOurs(name) && !allowed.some((other) => isIn(name, other)));
      return wrong.map((name) => `${file} imports ${name}`);
    });

    expect(offenders).toEqual([]);
  });

  test("of packages stay out of the layers that are pure", () => {
    const offenders = placed.flatMap(({ file, part }) => {
      const allowed = packagesOf[part];
      if (allowed === undefined || isTest(file)) return [];
      return importsOf(file).flatMap((name) =>
        isOurs(name) || allowed.some((other) => isIn(name, other)) ? [] : [`${file} imports ${name}`],
      );
    });

    expect(offenders).toEqual([]);
  });

  test("of Node and of zod stay on the server", () => {
    const offenders = placed.flatMap(({ file, part }) => {
      const isInBrowser = drawing.includes(part) || (part === "app" && !file.startsWith("app/api/"));
      if (!isInBrowser || isTest(file)) return [];
      const wrong = importsOf(file).filter((name) => name.startsWith("node:") || /^zod($|\/)/.test(name));
      return wrong.map((name) => `${file} imports ${name}`);
    });

    expect(offenders).toEqual([]);
  });
});

test("every file of the server is fenced off from the browser by its first line", () => {
  const server = sources.filter((file) => file.startsWith("lib/server/") && !isTest(file) && !file.endsWith(".d.ts"));

  expect(server.length).toBeGreaterThan(0);
  expect(server.filter((file) => !textOf(file).startsWith('import "server-only";\n'))).toEqual([]);
});

test("the environment is read in one place, but for what Next itself replaces", () => {
  const served = [...sources, ...files.filter((file) => file === "next.config.js")].filter(
    (file) => /^(app|components|lib)\/|^(proxy|instrumentation)\.ts$|^next\.config/.test(file) && !isTest(file),
  );
  const offenders = served.filter((file) =>
    /process\.env(?!\.(NODE_ENV|NEXT_RUNTIME)\b)|from "node:process"|import\.meta\.env/.test(textOf(file)),
  );

  expect(offenders).toEqual(["lib/server/config/env.ts"]);
});

test("no file is longer than 250 lines", () => {
  const long = sources.map((file) => ({ file, lines: textOf(file).trimEnd().split("\n").length }));

  expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
});

describe("the documents", () => {
  const documents = files.filter((file) => /^(README|AGENTS)\.md$|^docs\/.*\.md$/.test(file));
  const names = new Set(files.map((file) => path.basename(file)));
  const topFolders = "app|components|lib|public|e2e|simulator|demo|bench|evals|docs|scripts|\\.ci";
  const repositoryPath = new RegExp(`^(${topFolders})/[\\w.()[\\]-]+(/[\\w.()[\\]-]+)*/?$`);

  /** Paths in backticks, and where links lead; blocks of code are no promises. */
  function pathsIn(document: string): readonly string[] {
    const text = textOf(document).replace(/^```.*?^```/gms, "");
    const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = ""]) => name.replace(/:\d+$/, ""));
    const linked = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target.replace(/#.*$/, ""));
    return [
      ...quoted.filter((name) => repositoryPath.test(name)),
      ...linked
        .filter((target) => target !== "" && !/^[a-z]+:/.test(target))
        .map((target) => path.join(path.dirname(document), target)),
    ];
  }

  test.each(documents)("%s names only paths that are there", (document) => {
    expect(pathsIn(document).filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  test.each(documents)("%s names only files that are there", (document) => {
    const text = textOf(document).replace(/^```.*?^```/gms, "");
    const bare = [...text.matchAll(/`([\w.-]+\.(?:tsx?|mjs|md))`/g)].map(([, name = ""]) => name);

    expect(bare.filter((name) => !names.has(name))).toEqual([]);
  });
});

test("the example of the environment names every variable that is read, and no other", () => {
  const named = [...textOf(".env.example").matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = ""]) => name);

  expect(named.toSorted()).toEqual([...envNames, "PORT", "HOSTNAME"].toSorted());
});

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
