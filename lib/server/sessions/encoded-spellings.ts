import "server-only";

/** A shorter ID has encodings that occur by chance. */
const bytesMin = 6;
/** How many characters of base64 the bytes before a text share with it, by how many those are beyond a multiple of three. */
const sharedCharacters = [0, 2, 3] as const;

/**
 * How programs write an ID into titles, tags and URLs: with other separators, each byte as `%41`, as hexadecimal, encoded for a
 * URL twice, and as base64, also somewhere in a longer text.
 */
export function encodedSpellings(id: string): readonly string[] {
  const bytes = Buffer.from(id, "utf8");
  if (bytes.length < bytesMin) return [];
  const hex = bytes.toString("hex");
  return [
    ...["", "_", "-", " "].map((mark) => id.replace(/[-_]/gu, mark)),
    ...[hex, hex.replace(/../gu, "%$&"), encodeURIComponent(encodeURIComponent(id.toWellFormed()))],
    ...sharedCharacters.flatMap((shared, before) => {
      const text = Buffer.concat([Buffer.alloc(before), bytes]);
      // The bytes after it share the last character, unless it ends with a group of three.
      const whole = Math.floor((text.length * 8) / 6);
      return [text.toString("base64").slice(shared, whole), text.toString("base64url").slice(shared, whole)];
    }),
  ];
}
