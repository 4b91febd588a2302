"use client";

import { usePageConfig, usePhraseBook } from "@/lib/client/answer/page-config";
import { setPreference } from "@/lib/client/preferences/preferences";

/** The language of the answer's words: the caller's, not the page's. */
export function LanguageSelect() {
  const { books } = usePageConfig();
  const { language } = usePhraseBook();
  if (books.length < 2) return null;
  return (
    <select
      aria-label="Language of the words"
      value={language}
      onChange={({ target }) => setPreference("language", target.value)}
      className="h-6 rounded-control border border-line bg-transparent px-1 text-xs text-ink-muted"
    >
      {books.map((book) => (
        <option key={book.language} value={book.language} lang={book.language}>
          {book.name}
        </option>
      ))}
    </select>
  );
}
