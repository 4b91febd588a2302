import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "@/lib/domain/text.fixture";
import { knownNames, namesIn, seen } from "@/lib/presentation/note/hide-names";
import { oneLine } from "@/lib/presentation/note/one-line";

/** Texts, and names of which some are parts of them. */
const textsAndNames = fc.array(anyText, { minLength: 1, maxLength: 5 }).chain((texts) =>
  fc.tuple(
    fc.constant(texts),
    fc.array(
      fc.oneof(
        anyText,
        fc
          .tuple(fc.constantFrom(...texts), fc.nat(20), fc.nat(20))
          .map(([text, from, length]) => text.slice(from, from + length)),
      ),
      { maxLength: 10 },
    ),
  ),
);

test("the names in texts are those that a search for each of them finds", () => {
  fc.assert(
    fc.property(textsAndNames, ([texts, names]) => {
      const known = knownNames(names);
      const all = oneLine(seen(texts.join("\n")));
      const found = known.filter(({ name, folded }) => all.includes(name) || all.toLowerCase().includes(folded));

      expect(namesIn(texts, known)).toEqual(found);
    }),
  );
});
