import { lazyValue } from "@/lib/client/browser/lazy-value";

/** The note writer, loaded only when a note is copied or previewed. */
export const noteWriter = lazyValue(async () => (await import("@/lib/presentation/note/write-note")).noteText);
