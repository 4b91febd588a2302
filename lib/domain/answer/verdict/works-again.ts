import type { Verdict } from "@/lib/domain/answer/verdict/verdict";

/**
 * From this many good plays since on, it works again. One can be luck, and an account rule lets others play: those of
 * another title, or on fewer devices.
 */
export const worksAgainFrom = { account: 5, fault: 2 };

/** Whether there were enough good plays since the last problem to ask whether it still happens. */
export function worksAgain({ id, against }: Pick<Verdict, "id" | "against">): boolean {
  const good = against.find((known) => known.id === "good-since")?.values.good;
  return good?.kind === "count" && good.count >= worksAgainFrom[id === "account" ? "account" : "fault"];
}
