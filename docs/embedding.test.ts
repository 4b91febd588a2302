import { describe, expect, test } from "vitest";
import { files, textOf } from "@/docs/repository.fixture";
import {
  type MessageToDesk,
  type MessageToHost,
  messagesToDesk,
  messagesToHost,
} from "@/lib/contract/embed-messages";

const page = textOf("docs/embedding.md");
const integrations = files.filter((file) => file.startsWith("integrations/"));

/** One message of each type and form. The compiler checks that they have the contract's fields. */
const toDesk: readonly MessageToDesk[] = [
  { viewerDesk: 1, type: "accepts", what: "notes" },
  { viewerDesk: 1, type: "lookup", viewerId: "v" },
  { viewerDesk: 1, type: "lookup", viewerIp: "203.0.113.24" },
  { viewerDesk: 1, type: "theme", theme: "dark" },
  { viewerDesk: 1, type: "locale", language: "es" },
  { viewerDesk: 1, type: "token", token: "a.b.c" },
  { viewerDesk: 1, type: "sign-out" },
  { viewerDesk: 1, type: "note-inserted", id: "1" },
];
const toHost: readonly MessageToHost[] = [
  { viewerDesk: 1, type: "ready" },
  { viewerDesk: 1, type: "resize", heightPx: 600 },
  { viewerDesk: 1, type: "need-auth", reason: "expiring" },
  { viewerDesk: 1, type: "verdict", verdict: "unknown", confidence: null, headline: "Not enough data." },
  { viewerDesk: 1, type: "insert-note", id: "1", text: "Note", format: "plain" },
];

/** The names in code style. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}

/** The first two columns of the table after a line. */
function tableAfter(line: string): Readonly<Record<string, readonly string[]>> {
  const [, rest = ""] = page.split(`\n${line}\n`);
  const [table = ""] = rest.trimStart().split("\n\n");
  const rows = table.split("\n").slice(2);
  return Object.fromEntries(
    rows.map((row) => {
      const [, type = "", fields = ""] = row.split("|");
      return [namesIn(type).join(), namesIn(fields)];
    }),
  );
}

function fieldsOf(messages: readonly (MessageToDesk | MessageToHost)[]) {
  const fields: Record<string, string[]> = {};
  for (const { viewerDesk: _, type, ...own } of messages)
    fields[type] = [...(fields[type] ?? []), ...Object.keys(own)];
  return fields;
}

describe("the contract in the document", () => {
  test.each([
    { line: "To the desk:", messages: toDesk, types: messagesToDesk },
    { line: "From the desk:", messages: toHost, types: messagesToHost },
  ])("has the types and fields of the contract: $line", ({ line, messages, types }) => {
    expect(Object.keys(fieldsOf(messages))).toEqual([...types]);
    expect(tableAfter(line)).toEqual(fieldsOf(messages));
  });

  test("has the options and methods of the host script", () => {
    const types = textOf("public/embed/host.d.ts");
    const members = (name: string) => {
      const [, body = ""] = new RegExp(`type ${name} = Readonly<\\{(.*?)^\\}>;`, "ms").exec(types) ?? [];
      return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, member = ""]) => member);
    };
    const [, section = ""] = page.split("\n## The frame\n");
    const [, options = ""] = /\| option \| meaning \|\n.*\n((?:\|.*\n)+)/.exec(section) ?? [];
    const documented = options.split("\n").flatMap((row) => namesIn(row.split("|")[1] ?? ""));
    const [, returned = ""] = /^`mount` returns (.*)\. /m.exec(section) ?? [];

    expect(members("MountOptions").length).toBeGreaterThan(5);
    expect(documented.toSorted()).toEqual(members("MountOptions").toSorted());
    expect(namesIn(returned)).toEqual(members("MountedDesk"));
  });
});

describe("the list of hosts in the document", () => {
  const examples = [...page.matchAll(/^```json\n(.*?)^```/gms)].flatMap(([, json = ""]) => JSON.parse(json));

  test("has an example of every kind, in its section", () => {
    const sections = [...page.matchAll(/^### (.+)$/gm)].map(([, title]) => title);

    expect([...new Set(examples.map(({ kind }) => kind))]).toEqual(sections);
  });

  test("explains every field of the examples", () => {
    const [, hosts = ""] = page.split("\n## Hosts\n");
    const explained = (hosts.split("\n### ")[0] ?? "").split("\n").flatMap((row) => namesIn(row.split("|")[1] ?? ""));

    expect(explained.length).toBeGreaterThan(5);
    expect(examples.flatMap(Object.keys).filter((field) => !explained.includes(field))).toEqual([]);
  });

  test("has exact origins only", () => {
    const origins: string[] = examples.flatMap((host) => host.origins);

    expect(origins.filter((origin) => new URL(origin).origin !== origin)).toEqual([]);
  });
});

describe("the integrations", () => {
  test.each(integrations.filter((file) => file.endsWith(".json")))("%s is JSON", (file) => {
    expect(() => JSON.parse(textOf(file))).not.toThrow();
  });

  test("of Zendesk have a signed launch in the ticket sidebar, and a text for every parameter", () => {
    const manifest = JSON.parse(textOf("integrations/zendesk/manifest.json"));
    const { app } = JSON.parse(textOf("integrations/zendesk/translations/en.json"));

    expect(manifest).toMatchObject({ signedUrls: true, frameworkVersion: "2.0", defaultLocale: "en" });
    expect(manifest.location.support.ticket_sidebar.url).toBe("https://desk.example.com/api/embed/launch");
    expect(Object.keys(app.parameters)).toEqual(manifest.parameters.map(({ name }: { name: string }) => name));
  });

  test("have the files that they refer to", () => {
    const missing = integrations
      .filter((file) => file.endsWith(".html"))
      .flatMap((file) =>
        [...textOf(file).matchAll(/(?:src|href)="([\w./-]+)"/g)].map(([, name]) =>
          file.replace(/[^/]+$/, name ?? ""),
        ),
      )
      .filter((file) => !integrations.includes(file));

    expect(missing).toEqual([]);
  });

  const pages = integrations.filter((file) => file.endsWith(".js") && textOf(file).includes("mount("));

  test.each(pages)("%s uses the host script's own options and methods", (file) => {
    const types = textOf("public/embed/host.d.ts");
    const [, options = ""] = /mount\(document\.[^{]*\{(.*?)\}\);/s.exec(textOf(file)) ?? [];
    const named = [...options.matchAll(/(?:^|[{,?:]\s*)(\w+):/gm)].map(([, name = ""]) => name);
    const called = [...textOf(file).matchAll(/\bdesk\??\.(\w+)\(/g)].map(([, name = ""]) => name);

    expect(named).toContain("host");
    expect([...named, ...called].filter((name) => !new RegExp(`\\b${name}\\??:`).test(types))).toEqual([]);
  });

  test("are pages with the host script in three of four folders", () => {
    expect(pages.map((file) => file.split("/")[1]).toSorted()).toEqual(["amazon-connect", "genesys", "zendesk"]);
  });

  test.each(["zendesk", "salesforce", "genesys", "amazon-connect"])("of %s say what wasn't verified", (folder) => {
    expect(textOf(`integrations/${folder}/README.md`)).toContain("\n## Not verified against");
    expect(page).toContain(`\`integrations/${folder}\``);
  });
});
