import { lazyValue } from "@/lib/client/browser/lazy-value";

/** Comparing a new attempt with the failing ones, and wording the result: code that only a watch needs. */
export const fixComparison = lazyValue(async () => {
  const [{ watchFix }, { fixWatchSentences, watchedText }] = await Promise.all([
    import("@/lib/domain/answer/fix-watch/fix-watch"),
    import("@/lib/presentation/answer/fix-watch-words"),
  ]);
  return { watchFix, fixWatchSentences, watchedText };
});
