import { lazyValue } from "@/lib/client/browser/lazy-value";

/** The note writer, loaded only when a note is copied or previewed. */
export const noteWriter = lazyValue(async () => {
  const [{ composeNote }, { writeNote }] = await Promise.all([
    import("@/lib/presentation/note/note"),
    import("@/lib/presentation/note/write-note"),
  ]);
  return { composeNote, writeNote };
});
