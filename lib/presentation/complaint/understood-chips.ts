import type { Complaint, ParsingNote, TimeWindow } from "@/lib/domain/complaint/complaint";
import type { Zone } from "@/lib/domain/time/zone";
import { quoted } from "@/lib/presentation/complaint/quoted";
import { windowClockText, windowDayText } from "@/lib/presentation/complaint/time-window-text";
import { zoneName } from "@/lib/presentation/format/format-time";

/** One thing the parser understood, shown so that the agent can spot a misreading. */
export type Chip = Readonly<{
  label: "When" | "Device" | "Title" | "Problem" | "No title with" | "Note";
  text: string;
}>;

/** Further days are only counted. */
const maxDays = 4;

/**
 * What the parser understood of a complaint: when, which device, which title, what went wrong.
 *
 * @param unmatchedWords - Words that no title contains; they get a chip of their own.
 */
export function understoodChips(
  complaint: Complaint,
  unmatchedWords: readonly string[],
  zone: Zone,
): readonly Chip[] {
  const { windows, devices, titles, episode, symptoms, notes } = complaint;
  const mentions = [...titles.filter(({ kind }) => kind !== "common-word"), ...(episode === null ? [] : [episode])];
  const matched = mentions.filter(({ text }) => !unmatchedWords.includes(text));
  return [
    ...(windows.length === 0 ? [] : [{ label: "When", text: whenText(windows, zone) } as const]),
    ...mentionChip("Device", devices),
    ...mentionChip("Title", matched),
    ...mentionChip("Problem", symptoms),
    ...(unmatchedWords.length === 0
      ? []
      : [{ label: "No title with", text: quoted([...new Set(unmatchedWords)]) } as const]),
    ...notes.map((note): Chip => ({ label: "Note", text: noteText(note) })),
  ];
}

function mentionChip(label: Chip["label"], mentions: readonly Readonly<{ text: string }>[]): readonly Chip[] {
  if (mentions.length === 0) return [];
  return [{ label, text: [...new Set(mentions.map(({ text }) => text))].join(", ") }];
}

/** "Mon 16 Nov, about 21:00 CST", "Tue 17 Nov, about 09:00 or Mon 16 Nov, about 21:00 CST". */
function whenText(windows: readonly TimeWindow[], zone: Zone): string {
  const clocksByDay = new Map<string, string[]>();
  for (const window of windows) {
    const day = windowDayText(window, zone);
    const clock = windowClockText(window, zone);
    clocksByDay.set(day, [...(clocksByDay.get(day) ?? []), ...(clock === null ? [] : [clock])]);
  }
  const days = [...clocksByDay].map(([day, clocks]) =>
    clocks.length === 0 ? day : `${day}, ${clocks.toReversed().join(" or ")}`,
  );
  const more = days.length > maxDays ? ` or ${days.length - maxDays} more` : "";
  const [first] = windows;
  const zoneText = first === undefined ? "" : ` ${zoneName(first.from, zone)}`;
  return `${days.slice(0, maxDays).join(" or ")}${more}${zoneText}`;
}

function noteText(note: ParsingNote): string {
  switch (note.kind) {
    case "unknown-date":
      return `“${note.text}” isn't a date`;
    case "date-order":
      return `Read ${note.first}/${note.second} as ${note.isDayFirst ? "day/month" : "month/day"}`;
    case "future-time":
      return "That time is in the future";
  }
}
