"use client";

import { createContext, use } from "react";
import type { PageConfig } from "@/lib/contract/page-config";

/** The page's configuration. */
export const PageConfigContext = createContext<PageConfig | null>(null);

/** The operator's thresholds, rules, languages and headings. */
export function usePageConfig(): PageConfig {
  const config = use(PageConfigContext);
  if (config === null) throw new Error("usePageConfig needs a PageConfigContext.");
  return config;
}
