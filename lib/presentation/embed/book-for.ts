/**
 * The phrase book for a language that a host page asks for: its own or, without one, another one of the same language. The
 * page's own if there is none.
 *
 * @param language - A BCP 47 tag: "es-MX".
 * @param books - The first is the page's own.
 * @returns The book's tag.
 */
export function bookFor(language: string, books: readonly Readonly<{ language: string }>[]): string {
  const asked = language.toLowerCase();
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  const book =
    books.find((one) => one.language.toLowerCase() === asked) ??
    books.find((one) => primary(one.language) === primary(asked)) ??
    books[0];
  return book?.language ?? "en";
}
