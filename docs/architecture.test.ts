import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { files, importsOf, isIn, isTest, root, sources, textOf } from "@/docs/repository.fixture";
import { envNames } from "@/lib/server/config/env";

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
  demo: ["demo", "simulator/stories"],
  scripts: ["scripts", "demo", "simulator/stories", "lib/server"],
  e2e: ["e2e", "simulator/stories"],
  evals: ["evals", "lib/domain", "lib/server/conviva"],
};

/** Parts without packages and without Node, but for these. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  "lib/domain": ["@date-fns/tz"],
  "lib/contract": [],
  "lib/presentation": ["@date-fns/tz", "date-fns"],
};

function partOf(file: string): string | undefined {
  const parts = Object.keys(mayImport).filter((part) => isIn(file, part));
  return parts.toSorted((a, b) => b.length - a.length)[0];
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

describe("component folders", () => {
  const folderOf = (file: string) => /^components\/([^/]+)\/./.exec(file)?.[1];
  const folders = [...new Set(sources.flatMap((file) => folderOf(file) ?? []))].toSorted();
  const [, section = ""] = textOf("docs/architecture.md").split(/^## Features$/m);
  const rows = section.split(/^## /m)[0]?.matchAll(/^\| `([\w-]+)` \|.*\| (.+) \|$/gm) ?? [];
  /** The table of docs/architecture.md: the folders that each folder may import. */
  const allowed = new Map(
    Array.from(rows, ([, folder = "", cell = ""]) => {
      const named = cell === "every folder" ? folders.filter((other) => other !== folder) : cell.match(/[\w-]+/g);
      return [folder, named ?? []] as const;
    }),
  );

  test("are all in the table, and nothing else is", () => {
    expect([...allowed.keys()].toSorted()).toEqual(folders);
  });

  test("import only what the table allows", () => {
    const offenders = sources.flatMap((file) => {
      const folder = folderOf(file);
      if (folder === undefined) return [];
      const imported = importsOf(file).filter((name) => ![undefined, folder].includes(folderOf(name)));
      return imported
        .filter((name) => !allowed.get(folder)?.includes(folderOf(name) ?? ""))
        .map((name) => `${file} imports ${name}`);
    });

    expect(offenders).toEqual([]);
  });

  test("may not import each other in a cycle", () => {
    /** What is left after removing, again and again, every folder that imports nothing that is left. */
    let left: readonly string[] = folders;
    for (let before = 0; before !== left.length; ) {
      before = left.length;
      left = left.filter((folder) => allowed.get(folder)?.some((other) => left.includes(other)));
    }

    expect(left).toEqual([]);
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
  const topFolders = "app|components|lib|public|integrations|e2e|simulator|demo|bench|evals|docs|scripts|\\.ci";
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
