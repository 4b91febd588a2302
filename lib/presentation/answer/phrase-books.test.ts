import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ago,
  count,
  days,
  duration,
  instant,
  type PhraseValue,
  percent,
  period,
  text,
  texts,
  times,
  word,
} from "@/lib/domain/answer/playbook/phrase";
import {
  type PhraseBook,
  phraseGroups,
  situations,
  type Template,
  variablesIn,
} from "@/lib/domain/answer/playbook/phrase-book";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import steps from "@/lib/domain/answer/playbook/shipped/steps.json";
import { factCatalogue, factorIds, symptoms, verdictIds } from "@/lib/domain/answer/verdict/verdict";
import { deviceKinds } from "@/lib/domain/device-kind";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { dayMs, epochMs, hourMs, milliseconds } from "@/lib/domain/units";
import { fill } from "@/lib/presentation/answer/fill";

const books: readonly PhraseBook[] = [english, spanish];

/** A sample value for a variable. */
function sampleOf(name: string, book: PhraseBook): PhraseValue {
  if (["subject", "code", "device", "other", "title", "value", "app", "system", "cdn"].includes(name))
    return text("Sample");
  if (name === "symptom") return text(book.symptoms.start);
  if (name === "trouble") return text(book.troubles?.start ?? "");
  if (name === "kind") return word("tv");
  if (name === "factor") return word("device");
  if (["times", "often"].includes(name)) return times(3);
  if (["duration", "shortest", "longest", "typical", "span"].includes(name)) return duration(milliseconds(2_600));
  if (["first", "last", "began", "ended", "at"].includes(name)) return instant(mondayNoon);
  if (name === "ago") return ago(milliseconds(8 * dayMs));
  if (name === "days") return days(7);
  if (name === "names") return texts(["Sample TV", "Sample Phone", "Sample Tablet"]);
  if (name === "period") return period(mondayNoon, epochMs(mondayNoon + hourMs));
  return name === "percent" ? percent(2.5) : count(3);
}

function sentencesOf(template: Template): readonly string[] {
  return typeof template === "string" ? [template] : template;
}

/** Every sentence of a book that can have variables, and which ones. */
function phrasesOf(book: PhraseBook) {
  return (["reasons", "happened", "say", "facts", "incidents"] as const).flatMap((group) =>
    Object.entries(phraseGroups[group] ?? {}).flatMap(([id, slots]) => {
      const templates: Readonly<Record<string, Template>> = book[group];
      const template = templates[id] ?? (slots.isOptional ? null : "");
      return template === null ? [] : [{ name: `${group}.${id}`, template, ...slots }];
    }),
  );
}

const grammar: Readonly<Record<string, Readonly<Record<number, readonly string[]>>>> = {
  en: { 1: ["once", "1 attempt"], 2: ["twice", "2 attempts"], 6: ["6 times", "6 attempts"] },
  es: { 1: ["una vez", "1 intento"], 2: ["dos veces", "2 intentos"], 6: ["6 veces", "6 intentos"] },
};

describe.each(books)("the $name book", (book) => {
  const speech = { book, zone: "America/Chicago" };

  test.each(phrasesOf(book))(
    "$name is complete with all its variables, and with only those it always has",
    (phrase) => {
      const values = (names: readonly string[]) =>
        Object.fromEntries(
          names.map((name) => [
            name,
            sampleOf(name === "other" && phrase.name.startsWith("facts") ? "factor" : name, book),
          ]),
        );
      for (const known of [values([...phrase.always, ...phrase.maybe]), values(phrase.always)]) {
        const sentence = fill(phrase.template, known, speech);
        expect(sentence).not.toMatch(/[{}]|undefined|null|NaN| {2}|^\s|\s$| [.,;:]/u);
        expect(sentence).toMatch(/[.?]$/u);
      }
    },
  );

  test.each(phrasesOf(book))("$name can use each of its sentences", ({ template, maybe }) => {
    const needs = sentencesOf(template).map((sentence) =>
      variablesIn(sentence).filter((name) => maybe.includes(name)),
    );
    for (const [at, needed] of needs.slice(0, -1).entries()) {
      // A sentence must need something that the next one doesn't, or the next one would never be used.
      expect(needed.some((name) => !needs[at + 1]?.includes(name))).toBe(true);
    }
  });

  test("has sentences short enough to read and say", () => {
    for (const { name, template, always, maybe } of phrasesOf(book)) {
      const values = Object.fromEntries([...always, ...maybe].map((other) => [other, sampleOf(other, book)]));
      const longest =
        { reasons: 90, happened: 110, say: 175, facts: 110, incidents: 120 }[name.split(".")[0] ?? ""] ?? 0;
      for (const sentence of sentencesOf(template)) {
        expect(fill(sentence, values, speech).length, name).toBeLessThanOrEqual(longest);
      }
    }
  });

  test("uses the names of verdicts and confidences for nothing else: the card shows each once", () => {
    const names = [...Object.values(book.verdicts), ...Object.values(book.confidences)].map((name) =>
      name.toLowerCase(),
    );
    const { verdicts: _, confidences: __, ...rest } = book;
    const said = JSON.stringify(rest).toLowerCase();

    expect(names.filter((name) => said.includes(name))).toEqual([]);
  });

  test("has words for every verdict, fact, symptom, kind of device and step", () => {
    expect(Object.keys(book.verdicts).toSorted()).toEqual([...verdictIds].toSorted());
    expect(Object.keys(book.facts).toSorted()).toEqual(Object.keys(factCatalogue).toSorted());
    expect(Object.keys(book.happened)).toEqual(expect.arrayContaining(Object.keys(situations)));
    expect(Object.keys(book.say)).toEqual(expect.arrayContaining([...Object.keys(situations), "several-viewers"]));
    for (const id of symptoms) {
      expect(book.symptoms[id]).not.toBe("");
      expect(book.troubles?.[id]).toBeTruthy();
    }
    for (const kind of deviceKinds) expect(book.words[kind]).not.toBe("");
    for (const { id } of steps) expect(book.steps[id]).toBeDefined();
  });

  test("never says router, never promises, and says no more than that it looks fixed", () => {
    const said = JSON.stringify(book);
    const looksFixed = /It looks fixed now\. Is it working for you\?|Ya parece resuelto\. ¿Le funciona bien\?/gu;

    expect(said).toMatch(looksFixed);
    expect(said.replace(looksFixed, "")).not.toMatch(
      /router|\bfixed\b|guarantee|garanti|solucionad|arreglad|resuelt|\bwill\b|\w'll\b/iu,
    );
  });

  test("tells callers nothing that only agents understand", () => {
    const said = Object.values(book.say).flatMap(sentencesOf).join(" ");
    const plain = said.replace(/inici(?:o de|ar) sesión/gu, "");

    expect(plain).not.toMatch(
      /\b(?:sessions?|attempts?|plays?|bitrate|cdn|sesión|sesiones|intentos?)\b|reproducci/iu,
    );
    expect(plain).not.toMatch(/\.(?:play|attempt|session|cdn)[.}]|\{code\}/u);
  });

  test("joins no preposition to an article that contracts with it", () => {
    expect(JSON.stringify(book.language === "es" ? book : {})).not.toMatch(/\b(?:a|de) \{\w+\.the\}/u);
  });

  test.each([1, 2, 6])("counts to %i grammatically", (number) => {
    const often = fill("{often}", { often: times(number) }, speech);
    const attempts = fill("{bad.attempt}", { bad: count(number) }, speech);

    expect([often, attempts]).toEqual(grammar[book.language]?.[number]);
  });

  test("writes any text from Conviva without breaking a sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (sent, number) => {
        const values = { bad: count(number), plays: count(number), subject: text(sent), symptom: text("x") };
        const sentence = fill(book.happened.device, values, speech);
        expect(sentence).not.toMatch(/undefined|\bNaN\b/u);
        expect(sentence.length).toBeGreaterThan(20);
      }),
    );
  });
});

describe.each(books)("the reasons of $language", (book) => {
  test.each(factorIds)("don't say a verdict's name if the blamed factor is %s", (factor) => {
    const texts = Object.values(book.reasons).map((reason) =>
      fill(reason, { factor: word(factor) }, { book, zone: "UTC" }).toLowerCase(),
    );
    const names = Object.values(book.verdicts).map((name) => name.toLowerCase());

    expect(texts.filter((text) => names.some((name) => text.includes(name)))).toEqual([]);
  });
});
