import { describe, expect, test } from "vitest";
import { isIn, isTest, sources, textOf } from "@/docs/repository.fixture";
import { userTextsIn } from "@/docs/user-texts.fixture";

/** The parts whose texts for people are in `lib/presentation`, except for the catalogues and data below. */
const searched = ["app", "components", "lib/client", "lib/server", "lib/domain"];
const catalogues = [
  "lib/domain/problems",
  "lib/domain/upstream-problems",
  "lib/domain/sessions/outcome",
  "lib/domain/sessions/session-fields",
  "lib/domain/summary/metric-catalogue",
];
/** Words of callers, names of places, errors in the operator's configuration, and SQL. */
const data = [
  "lib/domain/complaint/lexicon-en",
  "lib/domain/complaint/lexicon-es",
  "lib/server/config",
  "lib/server/embed/host-faults",
  "lib/server/embed/hosts",
  "lib/server/records/search",
  "lib/server/store",
  "lib/server/viewer-zone",
];

test("texts for people are in lib/presentation, the phrase books and the catalogues only", () => {
  const files = sources.filter(
    (file) =>
      !isTest(file) &&
      searched.some((part) => isIn(file, part)) &&
      ![...catalogues, ...data].some((part) => isIn(file, part)),
  );
  const offenders = files.flatMap((file) => userTextsIn(textOf(file)).map((text) => `${file}: ${text}`));

  expect(files.length).toBeGreaterThan(200);
  expect(offenders).toEqual([]);
});

test.each([...catalogues, ...data])("%s still needs its exception", (part) => {
  const texts = sources.filter((file) => isIn(file, part)).flatMap((file) => userTextsIn(textOf(file)));

  expect(texts).not.toEqual([]);
});

describe("the search finds", () => {
  test.each([
    { name: "a sentence in JSX", source: "<p>No sessions here.</p>", text: "No sessions here." },
    { name: "a label in JSX", source: "<h2>Devices and networks</h2>", text: "Devices and networks" },
    {
      name: "a sentence with values and markup in it",
      source: '<p>Up to {limit}{" "}<b>{what}</b> per range</p>',
      text: "Up to {} per range",
    },
    { name: "a text in an expression", source: '<p>{isDone ? "All done." : null}</p>', text: "All done." },
    {
      name: "a template string",
      source: `const text = \`Show \${more} of these rows\`;`,
      text: "Show {} of these rows",
    },
    { name: "a question", source: 'const label = "Really?";', text: "Really?" },
    { name: "an accessible name", source: '<a aria-label="Link to this page" />', text: "Link to this page" },
    { name: "a text in an object", source: 'const texts = { busy: "Loading…" };', text: "Loading…" },
    {
      name: "a problem's detail",
      source: 'problemOf("internal", "The server is away.");',
      text: "The server is away.",
    },
    {
      name: "a text in an error of our own",
      source: 'throw new ProblemError(problemOf("internal", "The server is away."));',
      text: "The server is away.",
    },
    {
      name: "an error of our own whose name ends like a built-in one",
      source: 'throw new LookupTypeError("The server is away.");',
      text: "The server is away.",
    },
  ])("$name", ({ source, text }) => {
    expect(userTextsIn(source)).toEqual([text]);
  });
});

describe("the search ignores", () => {
  test.each([
    { name: "class names", source: '<p className="flex truncate font-bold" />' },
    {
      name: "class names in a constant",
      source: 'const chip = "inline-flex grid items-center truncate gap-1.5 px-2";',
    },
    {
      name: "class names in a template",
      source: `const box = \`grid truncate border h-6 \${width} lg:grid-cols-[1fr]\`;`,
    },
    { name: "one or two words", source: '<button aria-label="Copy note">Look up</button>' },
    { name: "URLs and paths", source: 'fetch("https://example.com/a/b?c=d"); import("./a.ts");' },
    { name: "a content security policy", source: `const policy = "default-src 'none'; form-action 'self'";` },
    { name: "errors for developers", source: 'throw new Error("This can never happen.");' },
    { name: "other built-in errors", source: 'throw new RangeError("This can never happen.");' },
    { name: "codes in errors of our own", source: 'throw new LookupError("unsupported-media");' },
    { name: "events in the log", source: 'log("warn", { event: "this is an event" });' },
    { name: "directives", source: '"use client and more";' },
    { name: "types", source: 'type Name = "one of these names";' },
    { name: "comments", source: "// This is a comment.\n/** And one more. */" },
  ])("$name", ({ source }) => {
    expect(userTextsIn(source)).toEqual([]);
  });
});
