/**
 * Which refusals belong together, by the errors they come with: the operator's (`CONFIG_DIR/codes.json`). Where an
 * error fits two families, the one that stands first has it.
 */
export type CodeMap = readonly CodeFamily[];

export type CodeFamily = Readonly<{
  /** "concurrent-streams". */
  family: string;
  /** "Too many streams at once". */
  label: string;
  /** Errors as they are sent, whole; upper and lower case alike. */
  codes: readonly string[];
  /** Words of an error, in this order: "concurrent stream" is in `ConcurrentStreamLimit` and in a sentence. */
  contains: readonly string[];
}>;

/**
 * The family of a refusal, by its errors; `null` when none of them stands in the map. A whole code tells more than a
 * part of one, so codes are looked for first.
 */
export function familyOf(errors: readonly string[], codeMap: CodeMap): string | null {
  return firstFamily(errors, codeMap)?.family ?? null;
}

/** The errors by which a refusal is in its family. */
export function codesIn(errors: readonly string[], family: CodeFamily): readonly string[] {
  return errors.filter((error) => isCode(error, family) || holdsPart(error, family));
}

function firstFamily(errors: readonly string[], codeMap: CodeMap): CodeFamily | null {
  return (
    codeMap.find((family) => errors.some((error) => isCode(error, family))) ??
    codeMap.find((family) => errors.some((error) => holdsPart(error, family))) ??
    null
  );
}

function isCode(error: string, { codes }: CodeFamily): boolean {
  const sent = error.trim().toLowerCase();
  return codes.some((code) => code.toLowerCase() === sent);
}

function holdsPart(error: string, family: CodeFamily): boolean {
  const words = inWords(error);
  return partsOf(family).some((part) => words.includes(part));
}

/** Every refusal is held against every part of the map. */
const remembered = new WeakMap<CodeFamily, readonly string[]>();

function partsOf(family: CodeFamily): readonly string[] {
  const parts = remembered.get(family) ?? family.contains.map(inWords);
  remembered.set(family, parts);
  return parts;
}

/** " concurrent stream limit " of `CONCURRENT_STREAM_LIMIT`, `ConcurrentStreamLimit` and "concurrent stream limit!". */
function inWords(text: string): string {
  const apart = text.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1 ").replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1 ");
  return ` ${apart
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
