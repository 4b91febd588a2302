import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readCodeMap } from "@/lib/server/config/read-code-map";
import { readPhraseBooks } from "@/lib/server/config/read-phrase-books";
import { readSteps } from "@/lib/server/config/read-steps";

const books = readPhraseBooks(undefined, readSteps(undefined, readCodeMap(undefined)));

const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-phrases-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("English and Spanish are shipped, English first", () => {
  expect(books.map(({ language }) => language)).toEqual(["en", "es"]);
});

describe("the operator's own words", () => {
  const read = (files: Readonly<Record<string, unknown>>) => {
    const own = path.join(folder, String(Math.random()));
    mkdirSync(own);
    for (const [name, file] of Object.entries(files)) writeFileSync(path.join(own, name), JSON.stringify(file));
    return readPhraseBooks(own, readSteps(own, readCodeMap(own)));
  };
  const english = books[0];

  test("change single phrases and leave the rest", () => {
    const own = {
      language: "en",
      name: "Our English",
      say: { nothing: "All is well." },
      steps: { escalate: "Call us" },
    };
    const [book] = read({ "phrases.en.json": own });

    expect(book).toMatchObject({
      name: "Our English",
      say: { nothing: "All is well." },
      steps: { escalate: "Call us" },
    });
    expect(book?.say.left).toEqual(english?.say.left);
  });

  test("may be for a family of theirs, and for one of ours that their map leaves out", () => {
    const parental = { family: "parental", label: "Parental control", codes: ["PIN_REQUIRED"], contains: [] };
    const steps = [{ id: "escalate", verdicts: ["account"], families: ["parental", "region"] }];

    expect(() => read({ "codes.json": [parental], "steps.json": steps })).not.toThrow();
  });

  test("add a language that is whole", () => {
    const languages = read({ "phrases.fr.json": { ...english, language: "fr", name: "Français" } });

    expect(languages.map(({ language }) => language)).toEqual(["en", "es", "fr"]);
  });

  test.each<{ name: string; files: Readonly<Record<string, unknown>>; reason: string }>([
    {
      name: "that hold what cannot be known",
      files: { "phrases.en.json": { language: "en", name: "E", say: { nothing: "At {address}." } } },
      reason: "phrases.en.json is not valid: say.nothing cannot know {address}",
    },
    {
      name: "whose last alternative is unsure",
      files: { "phrases.en.json": { language: "en", name: "E", happened: { device: "{good} were good." } } },
      reason: "the last alternative of happened.device needs {good}",
    },
    {
      name: "with a form that no word has",
      files: {
        "phrases.en.json": { language: "en", name: "E", say: { "nothing.few-bad": "{bad.plays} went badly." } },
      },
      reason: "say.nothing.few-bad holds {bad.plays}, which is no variable",
    },
    {
      name: "under a name nobody asks for",
      files: { "phrases.en.json": { language: "en", name: "E", say: { nothink: "Well." } } },
      reason: "say.nothink is not a phrase we know",
    },
    {
      name: "of a language with a phrase missing",
      files: { "phrases.fr.json": { language: "fr", name: "F" } },
      reason: "phrases.fr.json is not valid: verdicts.service is missing",
    },
    {
      name: "of another language than the file's",
      files: { "phrases.fr.json": { language: "de", name: "D" } },
      reason: 'its language is "de"',
    },
    {
      name: "without words for a step of theirs",
      files: { "steps.json": [{ id: "call-home", verdicts: ["device"] }] },
      reason: "steps.call-home is missing",
    },
    {
      name: "with a step that holds what it cannot know",
      files: { "phrases.en.json": { language: "en", name: "E", steps: { escalate: "Call about {subject}." } } },
      reason: "phrases.en.json is not valid: steps.escalate cannot know {subject}",
    },
    {
      name: "with a step whose variable is misspelt",
      files: {
        "phrases.en.json": { language: "en", name: "E", steps: { "device-restart": "Take the {kinds} off power" } },
      },
      reason: "steps.device-restart cannot know {kinds}",
    },
    {
      name: "with a number of times that is called otherwise",
      files: { "phrases.en.json": { language: "en", name: "E", times: { other: "{count} times" } } },
      reason: "times.other holds {count}; it knows {n} alone, and once",
    },
    {
      name: "with a number of times that brings a noun",
      files: { "phrases.es.json": { language: "es", name: "E", times: { many: "{n.play}" } } },
      reason: "times.many holds {n.play}",
    },
    {
      name: "of a language that is none",
      files: { "phrases.xx-abcdefghij.json": { ...english, language: "xx-abcdefghij" } },
      reason: "no language tag, as BCP 47 writes them",
    },
    {
      name: "with a step for a family that is nowhere",
      files: { "steps.json": [{ id: "escalate", verdicts: ["account"], families: ["regoin"] }] },
      reason: 'step "escalate" is for the family "regoin", which is neither in codes.json nor one of ours',
    },
    {
      name: "with a step of no verdict",
      files: { "steps.json": [{ id: "call-home", verdicts: [] }] },
      reason: "CONFIG_DIR/steps.json is not valid",
    },
  ])("$name are refused by name", ({ files, reason }) => {
    expect(() => read(files)).toThrow(reason);
  });
});
