import { about } from "@/lib/presentation/format/about";
import { counted } from "@/lib/presentation/format/counted";
import type { Completeness } from "@/lib/presentation/sessions/completeness";

/**
 * What a total is of, in place of the bare number of sessions: "500", "3,420 of about 4,900 loaded" or, if nobody knows how
 * many there are, "3,420 loaded so far".
 */
export function loadedCountText(known: Completeness | null, count: number): string {
  const loaded = count.toLocaleString("en-GB");
  if (known === null || known.isComplete) return loaded;
  if (known.aboutCount !== null) return `${loaded} of ${about(known.aboutCount)} loaded`;
  return `${loaded} loaded${known.phase === "loading" ? " so far" : ", not all"}`;
}

/** In the answer, until everything is loaded: "Newest 500 of about 4,900". `null` once it is. */
export function coverageText(known: Completeness | null): string | null {
  if (known === null || known.isComplete) return null;
  const { loadedCount, aboutCount, isFirstList } = known;
  if (!isFirstList) return loadedCountText(known, loadedCount);
  const newest = `Newest ${loadedCount.toLocaleString("en-GB")}`;
  return aboutCount === null ? `${newest}, and there are more` : `${newest} of ${about(aboutCount)}`;
}

/** Beside a total that isn't of all sessions: "of the 3,420 sessions loaded". "" if it is of all. */
export function partialText(known: Completeness | null): string {
  if (known === null || known.isComplete) return "";
  return `of the ${counted(known.loadedCount, "session")} loaded`;
}
