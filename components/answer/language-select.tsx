"use client";

import { usePageConfig } from "@/lib/client/answer/page-config";
import { useSpeech } from "@/lib/client/answer/use-speech";
import { setPreference } from "@/lib/client/preferences/preferences";
import { answerTexts } from "@/lib/presentation/answer/answer-texts";

/** The language of the suggested wording. The page's own language doesn't change. */
export function LanguageSelect() {
  const { languages } = usePageConfig();
  const { language } = useSpeech();
  if (languages.length < 2) return null;
  return (
    <select
      aria-label={answerTexts.language}
      value={language}
      onChange={({ target }) => setPreference("language", target.value)}
      className="h-6 max-w-full print:hidden rounded-control border border-line bg-transparent px-1 text-xs text-ink-muted"
    >
      {languages.map((book) => (
        <option key={book.language} value={book.language} lang={book.language}>
          {book.name}
        </option>
      ))}
    </select>
  );
}
