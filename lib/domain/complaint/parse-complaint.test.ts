import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { berlin, chicago, timesIn, tuesday } from "@/lib/domain/complaint/complaint.fixture";
import { foldedWords } from "@/lib/domain/complaint/fold";
import { parseComplaint } from "@/lib/domain/complaint/parse-complaint";
import { lexicons } from "@/lib/domain/complaint/phrase-index";
import { anyText } from "@/lib/domain/text.fixture";
import { epochMs } from "@/lib/domain/units";

describe("not a time", () => {
  test.each([
    "News Now 24",
    "Rocky 4",
    "it froze three times",
    "for about 20 minutes",
    "S2E5",
    "one of my kids",
    "episode 5",
    "the game froze once",
    "the channel 5 news",
  ])("“%s”", (text) => {
    expect(timesIn(text)).toEqual([]);
  });
});

describe("besides times", () => {
  const parse = (text: string, titles: readonly string[] = []) =>
    parseComplaint(text, { now: tuesday, zone: chicago, titles });

  test("devices are recognised by kind and name, adjacent words as one device", () => {
    expect(parse("on the Samsung TV, then the iPhone").devices).toEqual([
      { text: "Samsung TV", kinds: ["tv"], names: ["samsung"] },
      { text: "iPhone", kinds: ["phone"], names: ["iphone"] },
    ]);
    expect(parse("en el móvil").devices).toEqual([{ text: "móvil", kinds: ["phone"], names: [] }]);
    expect(parse("my PS5").devices).toEqual([{ text: "PS5", kinds: ["console"], names: ["playstation"] }]);
  });

  test.each([
    ["it kept buffering and then froze", ["buffering", "froze"]],
    ["it wouldn't start, black screen", ["failed-to-start", "failed-to-start"]],
    ["blurry, with an error", ["blurry", "error"]],
    ["no arrancaba y se veía borroso", ["failed-to-start", "blurry"]],
    ["se congeló", ["froze"]],
  ])("symptoms are recognised: %s", (text, expected) => {
    expect(parse(text).symptoms.map(({ symptom }) => symptom)).toEqual(expected);
  });

  test.each(["season 2 episode 5", "S2E5", "s2, e5", "2x05", "temporada 2 capítulo 5", "season two, episode five"])(
    "an episode is recognised: %s",
    (text) => {
      expect(parse(text).episode).toMatchObject({ season: 2, episode: 5 });
    },
  );

  test("words it doesn't understand are title words", () => {
    expect(parse("last night the harbour lights on my phone").titles.map(({ text, kind }) => [text, kind])).toEqual([
      ["harbour", "word"],
      ["lights", "word"],
    ]);
  });

  test("a whole title from the list, or a quote, is a title even if its words mean something else", () => {
    const whole = parse("midnight at the observatory, yesterday evening", ["Midnight at the Observatory"]);

    expect(whole.titles).toMatchObject([{ text: "midnight at the observatory", kind: "exact" }]);
    expect(whole.windows).toHaveLength(1);
    expect(parse("“Yesterday” on the TV").windows).toEqual([]);
  });
});

describe("the lexicons", () => {
  test.each(lexicons)("$language: every phrase is folded, and has each kind of meaning only once", ({ entries }) => {
    const phrases = entries.flatMap(([, text]) => text.split(",").map((phrase) => phrase.trim()));
    const phrasesWithKind = entries.flatMap(([{ kind }, text]) =>
      text.split(",").map((phrase) => `${kind}: ${phrase.trim()}`),
    );

    expect(phrasesWithKind.filter((phrase, index) => phrasesWithKind.indexOf(phrase) !== index)).toEqual([]);
    expect(phrases.filter((phrase) => foldedWords(phrase).length === 0)).toEqual([]);
    expect(phrases.filter((phrase) => /[^a-z\d ]/.test(phrase))).toEqual([]);
  });
});

test("any text parses, in any zone, at any time", () => {
  const words = lexicons.flatMap(({ entries }) => entries.flatMap(([, text]) => text.split(",")));
  const digits = fc.stringMatching(/^\d{0,4}[:./x-]?\d{0,4}[:./-]?\d{0,4}$/);
  const sentence = fc
    .array(fc.oneof(anyText, digits, fc.constantFrom(...words)), { maxLength: 12 })
    .map((all) => all.join(" "));
  const zone = fc.constantFrom("UTC", chicago, berlin, "Australia/Lord_Howe", "Pacific/Apia");
  const now = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) });
  fc.assert(
    fc.property(sentence, zone, now, (text, inZone, at) => {
      const { windows } = parseComplaint(text, { now: epochMs(at), zone: inZone, titles: [text] });
      for (const window of windows) {
        expect(window.start).toBeLessThanOrEqual(window.from);
        expect(window.from).toBeLessThanOrEqual(window.to);
        expect(window.to).toBeLessThanOrEqual(window.end);
      }
    }),
    { numRuns: 500 },
  );
});
