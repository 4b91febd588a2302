import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  count,
  duration,
  instant,
  type PhraseValue,
  percent,
  text,
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
import { factCatalogue, symptoms, verdictIds } from "@/lib/domain/answer/verdict/verdict";
import { deviceKinds } from "@/lib/domain/device";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { milliseconds } from "@/lib/domain/units";
import { fill } from "@/lib/presentation/answer/fill";

const books: readonly PhraseBook[] = [english, spanish];

/** A value of the kind that a variable of this name has. */
function sampleOf(name: string, book: PhraseBook): PhraseValue {
  if (["subject", "code", "device", "other", "title", "value"].includes(name)) return text("Sample");
  if (name === "symptom") return text(book.symptoms.start);
  if (name === "kind") return word("tv");
  if (name === "factor") return word("device");
  if (name === "times") return times(3);
  if (["duration", "shortest", "longest", "typical"].includes(name)) return duration(milliseconds(2_600));
  if (["first", "last"].includes(name)) return instant(mondayNoon);
  return name === "percent" ? percent(2.5) : count(3);
}

function sentencesOf(template: Template): readonly string[] {
  return typeof template === "string" ? [template] : template;
}

/** Every sentence of a book that has variables, with what it may know. */
function phrasesOf(book: PhraseBook) {
  return (["happened", "say", "facts", "incidents"] as const).flatMap((group) =>
    Object.entries(phraseGroups[group] ?? {}).map(([id, slots]) => {
      const templates: Readonly<Record<string, Template>> = book[group];
      return { name: `${group}.${id}`, template: templates[id] ?? "", ...slots };
    }),
  );
}

describe.each(books)("the $name book", (book) => {
  const speech = { book, zone: "America/Chicago" };

  test.each(phrasesOf(book))("$name is whole with all it may know, and with only what it always does", (phrase) => {
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
  });

  test.each(phrasesOf(book))("$name says each of its sentences at some time", ({ template, maybe }) => {
    const needs = sentencesOf(template).map((sentence) =>
      variablesIn(sentence).filter((name) => maybe.includes(name)),
    );
    for (const [at, needed] of needs.slice(0, -1).entries()) {
      // What a sentence claims it must hold: one that needs nothing more than the next would always be said instead.
      expect(needed.some((name) => !needs[at + 1]?.includes(name))).toBe(true);
    }
  });

  test("says things short enough to be read and spoken", () => {
    for (const { name, template, always, maybe } of phrasesOf(book)) {
      const values = Object.fromEntries([...always, ...maybe].map((other) => [other, sampleOf(other, book)]));
      const longest = { happened: 110, say: 175, facts: 110, incidents: 120 }[name.split(".")[0] ?? ""] ?? 0;
      for (const sentence of sentencesOf(template)) {
        expect(fill(sentence, values, speech).length, name).toBeLessThanOrEqual(longest);
      }
    }
  });

  test("uses the names of verdicts and confidences for nothing else: they stand in the card once", () => {
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
    expect(Object.keys(book.happened).toSorted()).toEqual(Object.keys(situations).toSorted());
    expect(Object.keys(book.say).toSorted()).toEqual([...Object.keys(situations), "several-viewers"].toSorted());
    for (const id of symptoms) expect(book.symptoms[id]).not.toBe("");
    for (const kind of deviceKinds) expect(book.words[kind]).not.toBe("");
    for (const { id } of steps) expect(book.steps[id]).toBeDefined();
  });

  test("never says router, nor promises anything, nor calls it fixed", () => {
    expect(JSON.stringify(book)).not.toMatch(/router|\bfixed\b|guarantee|garanti|solucionad|arreglad/iu);
  });

  test("writes whatever Conviva sent without breaking a sentence", () => {
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
