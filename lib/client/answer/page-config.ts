"use client";

import { createContext, use } from "react";
import type { PageConfig } from "@/lib/contract/page-config";

/** What the page was given of the operator's files. */
export const PageConfigContext = createContext<PageConfig | null>(null);

/** The operator's thresholds, rules, languages and headings. */
export function usePageConfig(): PageConfig {
  const config = use(PageConfigContext);
  if (config === null) throw new Error("This component stands outside of a viewer's page.");
  return config;
}
