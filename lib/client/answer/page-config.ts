"use client";

import { createContext, use } from "react";
import { usePreferences } from "@/lib/client/preferences/preferences";
import type { PageConfig } from "@/lib/contract/page-config";
import type { PhraseBook } from "@/lib/domain/answer/playbook/phrase-book";

/** What the page was given of the operator's files. */
export const Care = createContext<PageConfig | null>(null);

/** The operator's rules, code map, phrase books and steps. */
export function usePageConfig(): PageConfig {
  const care = use(Care);
  if (care === null) throw new Error("This component stands outside of a viewer's page.");
  return care;
}

/** The phrase book of the agent's choice, else the first. */
export function usePhraseBook(): PhraseBook {
  const { books } = usePageConfig();
  const { language } = usePreferences();
  const book = books.find((candidate) => candidate.language === language) ?? books[0];
  if (book === undefined) throw new Error("There is no phrase book.");
  return book;
}
