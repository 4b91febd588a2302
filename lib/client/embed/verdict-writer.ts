import { lazyValue } from "@/lib/client/browser/lazy-value";

/** Writes what the host page hears of an answer. It loads with the first answer, because hiding identifiers takes a lot of code. */
export const verdictWriter = lazyValue(
  async () => (await import("@/lib/presentation/embed/verdict-message")).verdictMessage,
);
