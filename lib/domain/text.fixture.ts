import fc from "fast-check";

/** ASCII with control characters, the rest of the basic plane, and emoji. No lone surrogates. */
const character = fc
  .oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0xd7ff }),
    fc.integer({ min: 0x1f300, max: 0x1faff }),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));

/** Any well-formed text. */
export const anyText = fc.string({ unit: character, maxLength: 40 });
