/**
 * The parts of a place such as "Toronto, Ontario, Canada", trimmed. A part that was left out stays as "", so that
 * "Toronto, , Canada" still ends with its country. None for a missing name.
 */
export function placeParts(name: string | null): readonly string[] {
  return name?.split(",").map((part) => part.trim()) ?? [];
}
