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

describe("custom phrase books", () => {
  const read = (files: Readonly<Record<string, unknown>>) => {
    const own = path.join(folder, String(Math.random()));
    mkdirSync(own);
    for (const [name, file] of Object.entries(files)) writeFileSync(path.join(own, name), JSON.stringify(file));
    return readPhraseBooks(own, readSteps(own, readCodeMap(own)));
  };
  const english = books[0];

  test("word a request of a call differently in writing, without variables", () => {
    const part = (instead: string) => ({
      "phrases.en.json": { language: "en", name: "English", written: { "Is it still happening?": instead } },
    });

    expect(read(part("Tell us."))[0].written).toMatchObject({ "Is it still happening?": "Tell us." });
    expect(() => read(part("Tell us about {plays}."))).toThrow("written.Is it still happening? cannot use {plays}");
  });

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

  test("can word a custom family, and a shipped one that the custom code map omits", () => {
    const parental = { family: "parental", label: "Parental control", codes: ["PIN_REQUIRED"], contains: [] };
    const steps = [{ id: "escalate", verdicts: ["account"], families: ["parental", "region"] }];

    expect(() => read({ "codes.json": [parental], "steps.json": steps })).not.toThrow();
  });

  test("add a complete language", () => {
    const languages = read({ "phrases.fr.json": { ...english, language: "fr", name: "Français" } });

    expect(languages.map(({ language }) => language)).toEqual(["en", "es", "fr"]);
  });

  test("need no wording for attempts, troubles or a comparison with other viewers", () => {
    const whole = structuredClone(english) as unknown as Record<string, Record<string, unknown>>;
    const { troubles: _, ...book } = whole;
    for (const group of ["happened", "say", "words"]) {
      for (const key of Object.keys(book[group] ?? {})) {
        if (/others-too|only-this-viewer|^attempt/.test(key)) delete book[group]?.[key];
      }
    }

    expect(() => read({ "phrases.fr.json": { ...book, language: "fr", name: "Français" } })).not.toThrow();
  });

  test("can require a variable without writing it, and use every variable", () => {
    const say = { device: ["{?fine}All fine elsewhere, {trouble} {often}.", "{bad.attempt}."] };

    expect(() => read({ "phrases.en.json": { language: "en", name: "E", say } })).not.toThrow();
  });

  test("can list a step twice, with conditions that exclude it", () => {
    const rules = [
      { id: "escalate", verdicts: ["device"], when: "only-this-viewer" },
      { id: "escalate", verdicts: ["service"], unless: ["others-too"] },
    ];

    expect(() => read({ "steps.json": rules })).not.toThrow();
  });

  test.each<{ name: string; files: Readonly<Record<string, unknown>>; reason: string }>([
    {
      name: "with a variable the phrase can't use",
      files: { "phrases.en.json": { language: "en", name: "E", say: { nothing: "At {address}." } } },
      reason: "phrases.en.json is not valid: say.nothing cannot use {address}",
    },
    {
      name: "whose last alternative needs a variable that is not always known",
      files: { "phrases.en.json": { language: "en", name: "E", happened: { device: "{good} were good." } } },
      reason: "the last alternative of happened.device needs {good}",
    },
    {
      name: "with an unknown form",
      files: {
        "phrases.en.json": { language: "en", name: "E", say: { "nothing.few-bad": "{bad.plays} went badly." } },
      },
      reason: "say.nothing.few-bad contains {bad.plays}, which is not a variable",
    },
    {
      name: "that require a variable the phrase can't use",
      files: { "phrases.en.json": { language: "en", name: "E", say: { nothing: ["{?fine}Fine.", "Well."] } } },
      reason: "say.nothing cannot use {fine}",
    },
    {
      name: "with a form on a required variable",
      files: { "phrases.en.json": { language: "en", name: "E", say: { device: "{?bad.play} went badly." } } },
      reason: "say.device contains {?bad.play}, which is not a variable",
    },
    {
      name: "under an unknown key",
      files: { "phrases.en.json": { language: "en", name: "E", say: { nothink: "Well." } } },
      reason: "say.nothink is not a phrase we know",
    },
    {
      name: "of a language without all phrases",
      files: { "phrases.fr.json": { language: "fr", name: "F" } },
      reason: "phrases.fr.json is not valid: verdicts.service is missing",
    },
    {
      name: "in a file named for another language",
      files: { "phrases.fr.json": { language: "de", name: "D" } },
      reason: 'its language is "de"',
    },
    {
      name: "without wording for a custom step",
      files: { "steps.json": [{ id: "call-home", verdicts: ["device"] }] },
      reason: "steps.call-home is missing",
    },
    {
      name: "with a step that uses a variable it can't",
      files: { "phrases.en.json": { language: "en", name: "E", steps: { escalate: "Call about {subject}." } } },
      reason: "phrases.en.json is not valid: steps.escalate cannot use {subject}",
    },
    {
      name: "with a misspelled variable in a step",
      files: {
        "phrases.en.json": { language: "en", name: "E", steps: { "device-restart": "Take the {kinds} off power" } },
      },
      reason: "steps.device-restart cannot use {kinds}",
    },
    {
      name: "with another variable for the number of times",
      files: { "phrases.en.json": { language: "en", name: "E", times: { other: "{count} times" } } },
      reason: "times.other contains {count}; it can use {n} only, and once",
    },
    {
      name: "with a noun after the number of times",
      files: { "phrases.es.json": { language: "es", name: "E", times: { many: "{n.play}" } } },
      reason: "times.many contains {n.play}",
    },
    {
      name: "of an invalid language",
      files: { "phrases.xx-abcdefghij.json": { ...english, language: "xx-abcdefghij" } },
      reason: "not a BCP 47 language tag",
    },
    {
      name: "with a step for an unknown family",
      files: { "steps.json": [{ id: "escalate", verdicts: ["account"], families: ["regoin"] }] },
      reason: 'step "escalate" is for the family "regoin", which is neither in codes.json nor one of ours',
    },
    {
      name: "with a step without a verdict",
      files: { "steps.json": [{ id: "call-home", verdicts: [] }] },
      reason: "CONFIG_DIR/steps.json is not valid",
    },
  ])("$name are refused, and the error names the problem", ({ files, reason }) => {
    expect(() => read(files)).toThrow(reason);
  });
});
