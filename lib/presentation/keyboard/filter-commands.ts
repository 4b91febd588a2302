/** What the command menu shows of a command. */
export type CommandWords = Readonly<{
  label: string;
  /** Where on the page it is, or the statement it belongs to; "" if there's nothing to add. */
  place: string;
}>;

/**
 * The commands that contain every word of the query, in any order and without regard to case and accents. Commands whose
 * label starts with the query come first, then those with a word that does; otherwise they keep their order.
 */
export function filterCommands<Command extends CommandWords>(
  commands: readonly Command[],
  query: string,
): readonly Command[] {
  const sought = plain(query).trim();
  const words = sought.split(/\s+/);
  const matching = commands.filter(({ label, place }) => {
    const text = plain(`${label} ${place}`);
    return words.every((word) => text.includes(word));
  });
  return matching.toSorted((a, b) => distance(a, sought) - distance(b, sought));
}

function distance({ label }: CommandWords, sought: string): number {
  const text = plain(label);
  if (text.startsWith(sought)) return 0;
  return text.includes(` ${sought}`) ? 1 : 2;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
