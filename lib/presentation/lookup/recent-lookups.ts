import type { RecentLookup, RecentLookups } from "@/lib/contract/recent-lookups";
import { recentKeptDays } from "@/lib/domain/lookup/recent";
import { kindOfLabel } from "@/lib/presentation/format/masked-label";
import { relativeTime } from "@/lib/presentation/format/relative-time";
import type { Shape, Tone } from "@/lib/presentation/style/outcome-style";
import { verdictStyles } from "@/lib/presentation/style/verdict-style";

/** The fixed texts of the list of recent look-ups. */
export const recentTexts = {
  title: "Recent look-ups",
  notice: `only you see these, for ${recentKeptDays} days`,
  clear: "Clear",
} as const;

type RecentRow = Pick<RecentLookup, "ref" | "label" | "verdictLabel" | "headline"> &
  Readonly<{
    /** Whether the label only says what kind of identifier it is. */
    isKind: boolean;
    /** The digit that opens it while the list has the focus. */
    key: string;
    mark: Readonly<{ tone: Tone; shape: Shape }>;
    /** "38 min ago". */
    ago: string;
  }>;

/** The rows of the list, newest first. */
export function recentRows({ lookups, asOf }: RecentLookups): readonly RecentRow[] {
  return lookups.map(({ ref, label, verdict, verdictLabel, headline, at }, index) => {
    const kind = kindOfLabel(label);
    return {
      // All of them are masked, so none has to say it.
      ...{ ref, label: kind ?? label, isKind: kind !== null, verdictLabel, headline },
      key: String(index + 1),
      mark: verdictStyles[verdict],
      ago: relativeTime(at, asOf),
    };
  });
}
