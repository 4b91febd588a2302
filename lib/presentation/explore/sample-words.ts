import type { SampleAnswer, SampleOptions } from "@/lib/contract/explore";
import { exploreTexts } from "@/lib/presentation/explore/explore-texts";
import { counted } from "@/lib/presentation/format/counted";

/** What a list of sampled sessions is: "A sample of 50 sessions, not all. It reached the limit, so more may match." */
export function sampleNote({
  columns,
  limit,
  isLimitReached,
}: Pick<SampleAnswer, "columns" | "limit" | "isLimitReached">) {
  if (columns.count === 0) return exploreTexts.empty.none;
  const sample = `A sample of ${counted(columns.count, "session")}`;
  return isLimitReached
    ? `${sample}, not all. It reached the limit, so more may match.`
    : `${sample}. It's below the limit of ${limit}, so it may be all that match.`;
}

/** What of the account isn't offered or can't be read, and why. */
export function optionNotes({ content, ad, isDocumented, savedFilters }: SampleOptions): readonly string[] {
  return [
    ...(content === "off" ? [exploreTexts.contentOff] : []),
    ...(ad === "off" ? [exploreTexts.adsOff] : []),
    ...(isDocumented ? [exploreTexts.documentedOnly] : []),
    ...(savedFilters === null ? [exploreTexts.savedFiltersUnread] : []),
  ];
}
