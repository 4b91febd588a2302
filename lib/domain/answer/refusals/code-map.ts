/**
 * Groups refusals by their errors, as the operator defines in `CONFIG_DIR/codes.json`. If an error fits two families,
 * the first one wins.
 */
export type CodeMap = readonly CodeFamily[];

export type CodeFamily = Readonly<{
  /** "concurrent-streams". */
  family: string;
  /** "Too many streams at once". */
  label: string;
  /** Whole errors as sent, in any case. */
  codes: readonly string[];
  /** Consecutive words of an error: "concurrent stream" is in `ConcurrentStreamLimit` and in a sentence. */
  contains: readonly string[];
}>;

/**
 * The family of a refusal, by its errors; `null` when the map has none of them. Whole codes are more specific than
 * words, so they are matched first.
 */
export function familyOf(errors: readonly string[], codeMap: CodeMap): string | null {
  return firstFamily(errors, codeMap)?.family ?? null;
}

/** The errors that put a refusal in its family. */
export function codesIn(errors: readonly string[], family: CodeFamily): readonly string[] {
  return errors.filter((error) => isCode(error, family) || containsWords(error, family));
}

function firstFamily(errors: readonly string[], codeMap: CodeMap): CodeFamily | null {
  return (
    codeMap.find((family) => errors.some((error) => isCode(error, family))) ??
    codeMap.find((family) => errors.some((error) => containsWords(error, family))) ??
    null
  );
}

function isCode(error: string, { codes }: CodeFamily): boolean {
  const sent = error.trim().toLowerCase();
  return codes.some((code) => code.toLowerCase() === sent);
}

function containsWords(error: string, family: CodeFamily): boolean {
  const words = toWords(error);
  return wordsOf(family).some((part) => words.includes(part));
}

/** Every refusal is compared with every entry of the map. */
const remembered = new WeakMap<CodeFamily, readonly string[]>();

function wordsOf(family: CodeFamily): readonly string[] {
  const parts = remembered.get(family) ?? family.contains.map(toWords);
  remembered.set(family, parts);
  return parts;
}

/** " concurrent stream limit " of `CONCURRENT_STREAM_LIMIT`, `ConcurrentStreamLimit` and "concurrent stream limit!". */
function toWords(text: string): string {
  const spaced = text.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1 ").replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1 ");
  return ` ${spaced
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
