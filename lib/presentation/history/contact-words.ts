import type { ContactWords } from "@/lib/contract/history";
import type { Contact } from "@/lib/domain/history/contacts";
import type { EpochMs } from "@/lib/domain/units";
import { capitalized } from "@/lib/presentation/format/capitalized";
import { counted } from "@/lib/presentation/format/counted";
import { relativeTime } from "@/lib/presentation/format/relative-time";

type Reader = Readonly<{
  /** Who asks, as the record names them. */
  agent: string;
  /** Only leads read who the others were. */
  mayReadNames: boolean;
  now: EpochMs;
  /** How far back the contacts go, in days. */
  days: number;
  /** Whether there are more than were counted. */
  isCut: boolean;
}>;

const linesMax = 5;
const words = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

/**
 * When a viewer was looked up before, in words.
 *
 * @param before - The contacts before this one, newest first.
 */
export function contactWords(before: readonly Contact[], reader: Reader): ContactWords {
  const { now, days, isCut } = reader;
  const within = `in ${counted(days, "day")}`;
  const hidden = before.length - linesMax;
  const basis = [
    ...(hidden > 0 ? [`${counted(hidden, "earlier contact")} not listed.`] : []),
    "Counted from look-ups of this viewer; those of one person within an hour are one contact.",
  ];
  return {
    headline:
      before.length === 0 ? `First contact on record ${within}` : `${nth(before.length + 1, isCut)} ${within}`,
    lines: before.slice(0, linesMax).map((contact, index) => ({
      // Not the agent, whom not every reader may know.
      id: `${contact.last} ${index}`,
      text: capitalized(`${relativeTime(contact.last, now)}, by ${nameOf(contact, reader)}`),
    })),
    basis: basis.join(" "),
  };
}

function nameOf({ agent, agentName }: Contact, reader: Reader): string {
  if (agent === reader.agent) return "you";
  return reader.mayReadNames ? agentName : "a colleague";
}

/** "Third contact", "11th contact", "More than 40 contacts". */
function nth(ordinal: number, isCut: boolean): string {
  if (isCut) return `More than ${counted(ordinal - 1, "contact")}`;
  return `${words[ordinal - 1] ?? `${ordinal}${suffix(ordinal)}`} contact`;
}

const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const suffixes: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };

function suffix(ordinal: number): string {
  return suffixes[ordinals.select(ordinal)] ?? "th";
}
