import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "@/lib/domain/property-runs.fixture";
import { anyText } from "@/lib/domain/text.fixture";
import { epochMs } from "@/lib/domain/units";
import { berlin, chicago, timesIn, tuesday } from "@/lib/presentation/complaint/complaint.fixture";
import { foldedWords } from "@/lib/presentation/complaint/fold";
import { lexicons } from "@/lib/presentation/complaint/phrase-index";
import { readComplaint } from "@/lib/presentation/complaint/read-complaint";

describe("what is no time", () => {
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

describe("beside time", () => {
  const read = (text: string, titles: readonly string[] = []) =>
    readComplaint(text, { now: tuesday, zone: chicago, titles });

  test("devices are told by kind and name, one for words that touch", () => {
    expect(read("on the Samsung TV, then the iPhone").devices).toEqual([
      { said: "Samsung TV", kinds: ["tv"], names: ["samsung"] },
      { said: "iPhone", kinds: ["phone"], names: ["iphone"] },
    ]);
    expect(read("en el móvil").devices).toEqual([{ said: "móvil", kinds: ["phone"], names: [] }]);
    expect(read("my PS5").devices).toEqual([{ said: "PS5", kinds: ["console"], names: ["playstation"] }]);
  });

  test.each([
    ["it kept buffering and then froze", ["waiting", "froze"]],
    ["it wouldn't start, black screen", ["never-started", "never-started"]],
    ["blurry, with an error", ["blurry", "error"]],
    ["no arrancaba y se veía borroso", ["never-started", "blurry"]],
    ["se congeló", ["froze"]],
  ])("troubles are told: %s", (text, expected) => {
    expect(read(text).troubles.map(({ trouble }) => trouble)).toEqual(expected);
  });

  test.each(["season 2 episode 5", "S2E5", "s2, e5", "2x05", "temporada 2 capítulo 5", "season two, episode five"])(
    "an episode is told: %s",
    (text) => {
      expect(read(text).episode).toMatchObject({ season: 2, episode: 5 });
    },
  );

  test("words that are not understood are of a title", () => {
    expect(read("last night the harbour lights on my phone").titles.map(({ said, sort }) => [said, sort])).toEqual([
      ["harbour", "word"],
      ["lights", "word"],
    ]);
  });

  test("a whole title of the list, or one in quotes, is a title, whatever its words mean otherwise", () => {
    const whole = read("midnight at the observatory, yesterday evening", ["Midnight at the Observatory"]);

    expect(whole.titles).toMatchObject([{ said: "midnight at the observatory", sort: "quote" }]);
    expect(whole.windows).toHaveLength(1);
    expect(read("“Yesterday” on the TV").windows).toEqual([]);
  });
});

describe("the lexicons", () => {
  test.each(lexicons)(
    "$language: every phrase stands once for each sort of meaning, and is written as it is compared",
    ({ entries }) => {
      const phrases = entries.flatMap(([, text]) => text.split(",").map((phrase) => phrase.trim()));
      const meant = entries.flatMap(([{ kind }, text]) =>
        text.split(",").map((phrase) => `${kind}: ${phrase.trim()}`),
      );

      expect(meant.filter((phrase, index) => meant.indexOf(phrase) !== index)).toEqual([]);
      expect(phrases.filter((phrase) => foldedWords(phrase).length === 0)).toEqual([]);
      expect(phrases.filter((phrase) => /[^a-z\d ]/.test(phrase))).toEqual([]);
    },
  );
});

test("any text is read, in any zone, at any time", () => {
  const words = lexicons.flatMap(({ entries }) => entries.flatMap(([, text]) => text.split(",")));
  const figures = fc.stringMatching(/^\d{0,4}[:./x-]?\d{0,4}[:./-]?\d{0,4}$/);
  const sentence = fc
    .array(fc.oneof(anyText, figures, fc.constantFrom(...words)), { maxLength: 12 })
    .map((all) => all.join(" "));
  const zone = fc.constantFrom("UTC", chicago, berlin, "Australia/Lord_Howe", "Pacific/Apia");
  const now = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) });
  fc.assert(
    fc.property(sentence, zone, now, (text, inZone, at) => {
      const { windows } = readComplaint(text, { now: epochMs(at), zone: inZone, titles: [text] });
      for (const window of windows) {
        expect(window.start).toBeLessThanOrEqual(window.from);
        expect(window.from).toBeLessThanOrEqual(window.to);
        expect(window.to).toBeLessThanOrEqual(window.end);
      }
    }),
    runs(500),
  );
});
