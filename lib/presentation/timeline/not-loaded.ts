import type { Zone } from "@/lib/domain/time/zone";
import { formatSpan } from "@/lib/presentation/format/format-time";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import { gapLine } from "@/lib/presentation/sessions/gap-words";

/** More than these aren't listed one by one. */
const maxListed = 5;

/**
 * What isn't loaded, in words: "Not loaded: Wed 28 Oct 14:49 – Mon 16 Nov 09:12 CST. Couldn't load Sat 31 Oct 09:12 – 14:00
 * CST."; "" if everything is.
 */
export function notLoadedText(gaps: readonly Gap[], limit: number, zone: Zone): string {
  const failed = gaps.filter(({ why }) => why !== "waiting").map((gap) => `${gapLine(gap, limit, zone)}.`);
  const more = failed.length > maxListed ? [`And ${failed.length - maxListed} more.`] : [];
  return [waitingText(gaps, zone), ...failed.slice(0, maxListed), ...more].filter((text) => text !== "").join(" ");
}

/** The part of the range that hasn't arrived: "Not loaded: Wed 28 Oct 14:49 – Mon 16 Nov 09:12 CST."; "" if all has. */
export function waitingText(gaps: readonly Gap[], zone: Zone): string {
  const waiting = gaps.filter(({ why }) => why === "waiting");
  if (waiting.length === 0) return "";
  const spans = waiting.slice(0, maxListed).map(({ start, end }) => formatSpan(start, end, zone));
  const more = waiting.length > maxListed ? [`and ${waiting.length - maxListed} more periods`] : [];
  return `Not loaded: ${[...spans, ...more].join(", ")}.`;
}
