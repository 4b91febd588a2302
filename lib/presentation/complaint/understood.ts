import type { Complaint, TimeWindow } from "@/lib/presentation/complaint/complaint";
import type { PlayFinding } from "@/lib/presentation/complaint/find-plays";
import { type Zone, zoneName } from "@/lib/presentation/format/format-time";

/** One thing that was understood, so that a wrong reading is seen. */
export type Chip = Readonly<{ label: "When" | "On" | "Title" | "Trouble" | "In no title" | "Note"; text: string }>;

/** More days than this are named by their first and their number. */
const mostTold = 4;

/** What was understood of a complaint, in the order: when, on what, which title, what went wrong. */
export function understood(
  complaint: Complaint,
  { unmatched }: Pick<PlayFinding, "unmatched">,
  zone: Zone,
): readonly Chip[] {
  const { windows, devices, titles, episode, troubles, notes } = complaint;
  const named = [...titles.filter(({ sort }) => sort !== "noun"), ...(episode === null ? [] : [episode])];
  const inTitles = named.map(({ said }) => said).filter((said) => !unmatched.includes(said));
  const chip = (label: Chip["label"], texts: readonly string[]): readonly Chip[] =>
    texts.length === 0 ? [] : [{ label, text: [...new Set(texts)].join(", ") }];
  return [
    ...chip("When", windows.length === 0 ? [] : [whenText(windows, zone)]),
    ...chip(
      "On",
      devices.map(({ said }) => said),
    ),
    ...chip("Title", inTitles),
    ...chip(
      "Trouble",
      troubles.map(({ said }) => said),
    ),
    ...chip("In no title", unmatched),
    ...notes.map((text): Chip => ({ label: "Note", text })),
  ];
}

/** "Mon 16 Nov, about 21:00 CST", "Tue 17 Nov, about 09:00 or Mon 16 Nov, about 21:00 CST". */
export function whenText(windows: readonly TimeWindow[], zone: Zone): string {
  const byDay = new Map<string, string[]>();
  for (const { day, clock } of windows) byDay.set(day, [...(byDay.get(day) ?? []), clock]);
  const days = [...byDay].map(([day, clocks]) => {
    const told = clocks.filter((clock) => clock !== "").toReversed();
    return told.length === 0 ? day : `${day}, ${told.join(" or ")}`;
  });
  const more = days.length > mostTold ? ` or ${days.length - mostTold} more` : "";
  const [first] = windows;
  return `${days.slice(0, mostTold).join(" or ")}${more}${first === undefined ? "" : ` ${zoneName(first.from, zone)}`}`;
}
