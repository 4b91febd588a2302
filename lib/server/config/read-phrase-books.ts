import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { mistakesIn, type PhraseBook, phraseGroups, variablesIn } from "@/lib/domain/answer/playbook/phrase-book";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";

const template = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const group = z.record(z.string(), template);
const texts = z.record(z.string(), z.string().min(1));

/** A book or a part of one, before the check for completeness. */
const bookFile = z.strictObject({
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .refine(isLanguageTag, "not a BCP 47 language tag"),
  name: z.string().min(1),
  ...Object.fromEntries(Object.keys(phraseGroups).map((name) => [name, group.optional()])),
  times: texts.optional(),
  steps: texts.optional(),
  written: texts.optional(),
});
type Part = Readonly<{ language: string; name: string }> & Readonly<Record<string, unknown>>;

const shipped: readonly Part[] = [english, spanish];

/**
 * Every phrase book, English first: the shipped ones, merged with the folder's `phrases.{language}.json`, and the
 * folder's complete books in further languages.
 *
 * @param steps - The steps that every book must have wording for.
 * @throws {Error} Names the file, the phrase and the problem.
 */
export function readPhraseBooks(
  folder: string | undefined,
  steps: readonly StepRule[],
): readonly [PhraseBook, ...PhraseBook[]] {
  const own = readParts(folder);
  const bookIn = (language: string) => {
    const ofLanguage = (part: Part) => part.language === language;
    const book = merged(shipped.find(ofLanguage), own.find(ofLanguage));
    const fault = faultOf(book, steps);
    if (fault !== null) throw new Error(`CONFIG_DIR/phrases.${language}.json is not valid: ${fault}`);
    // The check above compared every group with the catalogue, key by key.
    return book as PhraseBook & Part;
  };
  const others = new Set([...shipped, ...own].map(({ language }) => language));
  others.delete(english.language);
  return [bookIn(english.language), ...[...others].map(bookIn)];
}

function readParts(folder: string | undefined): readonly Part[] {
  if (folder === undefined || !existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^phrases\..+\.json$/.test(name));
  return names.toSorted().map((name) => {
    try {
      const part = bookFile.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8")));
      if (name !== `phrases.${part.language}.json`) throw new Error(`its language is "${part.language}"`);
      return part;
    } catch (thrown) {
      const reason = thrown instanceof z.ZodError ? z.prettifyError(thrown) : String(thrown);
      throw new Error(`CONFIG_DIR/${name} is not valid: ${reason}`, { cause: thrown });
    }
  });
}

/** Whether a text is a language tag: an invalid tag makes `Intl` throw. */
function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function merged(base: Part | undefined, part: Part | undefined): Part {
  if (base === undefined || part === undefined) return base ?? part ?? { language: "", name: "" };
  const both = Object.keys(part).map((key) => {
    const [old, changed] = [base[key], part[key]];
    return [key, isGroup(old) && isGroup(changed) ? { ...old, ...changed } : changed];
  });
  return { ...base, ...Object.fromEntries(both) };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first problem that keeps a book from being used: a missing or unknown phrase, or a variable it can't have. */
function faultOf(book: Part, steps: readonly StepRule[]): string | null {
  const faults = Object.entries(phraseGroups).flatMap(([name, slots]) => {
    const phrases = isGroup(book[name]) ? book[name] : {};
    const missing = Object.keys(slots).filter((id) => !slots[id]?.isOptional && !(id in phrases));
    const wrong = Object.entries(phrases).flatMap(([id, phrase]) => phraseFaults(`${name}.${id}`, phrase, slots[id]));
    return [...missing.map((id) => `${name}.${id} is missing`), ...wrong];
  });
  const words = isGroup(book.steps) ? book.steps : {};
  const unspoken = steps.filter(({ id }) => !(id in words)).map(({ id }) => `steps.${id} is missing`);
  const wrong = Object.entries(words).flatMap(([id, phrase]) => phraseFaults(`steps.${id}`, phrase, stepSlots));
  const written = Object.entries(isGroup(book.written) ? book.written : {}).flatMap(([said, phrase]) =>
    phraseFaults(`written.${said}`, phrase, writtenSlots),
  );
  const [first] = [
    ...faults,
    ...unspoken,
    ...wrong,
    ...written,
    ...timesFaults(isGroup(book.times) ? book.times : {}),
  ];
  return first ?? null;
}

/** A step always has the kind of device, even if only as "device". */
const stepSlots: Slots = { always: ["kind"], maybe: [] };

/** It takes the place of words that are the same for everybody. */
const writtenSlots: Slots = { always: [], maybe: [] };

/** A phrase of `times` contains only the number, once and without a noun. */
function timesFaults(times: Readonly<Record<string, unknown>>): readonly string[] {
  const missing = "other" in times ? [] : ["times.other is missing"];
  const wrong = Object.entries(times).flatMap(([id, phrase]) => {
    const held = String(phrase)
      .replace("{n}", "")
      .match(/\{[^{}]*\}?|\}/u)?.[0];
    return held === undefined ? [] : [`times.${id} contains ${held}; it can use {n} only, and once`];
  });
  return [...missing, ...wrong];
}

type Slots = (typeof phraseGroups)[string][string];

function phraseFaults(name: string, phrase: unknown, slots: Slots | undefined): readonly string[] {
  if (slots === undefined) return [`${name} is not a phrase we know`];
  const alternatives = [phrase].flat().map(String);
  const allowed = [...slots.always, ...slots.maybe];
  const unknown = alternatives.flatMap(variablesIn).filter((variable) => !allowed.includes(variable));
  const unsure = variablesIn(alternatives.at(-1) ?? "").filter((variable) => slots.maybe.includes(variable));
  return [
    ...alternatives.flatMap(mistakesIn).map((mistake) => `${name} contains ${mistake}, which is not a variable`),
    ...unknown.map((variable) => `${name} cannot use {${variable}}`),
    ...unsure.map((variable) => `the last alternative of ${name} needs {${variable}}, which is not always known`),
  ];
}
