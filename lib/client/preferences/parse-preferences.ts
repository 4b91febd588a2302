import type { Zone } from "@/lib/domain/time/zone";
import { isZone } from "@/lib/domain/time/zone";
import { isSwitchedKeys, type SwitchedKeys } from "@/lib/presentation/keyboard/switched-keys";
import { type NoteChoiceId, noteChoiceId, noteChoices, usualNoteChoice } from "@/lib/presentation/note/note-choice";
import { defaultColumns, readColumns } from "@/lib/presentation/sessions/session-columns";
import { type LaneKind, laneKinds } from "@/lib/presentation/timeline/lane-kinds";
import type { Clock } from "@/lib/presentation/viewer/viewer-clock";

/**
 * What the browser remembers. None of it identifies anyone. It is kept in cookies, so that the server can render the
 * page in the agent's zone and theme.
 */
export type Preferences = Readonly<{
  theme: "system" | "light" | "dark";
  /** Whose time zone the page uses: the agent's, the viewer's or UTC. */
  clock: Clock;
  /** The agent's time zone, as last reported by the browser. */
  zone: Zone;
  /** Which single-key shortcuts are on. */
  keys: SwitchedKeys;
  /** The language of the phrases for the caller, as a BCP 47 tag. The page itself is in English. */
  language: string;
  /** Whether the summary shows its key metrics or all of them. */
  metrics: "key" | "all";
  /** The form of the note that was chosen last. */
  note: NoteChoiceId;
  /** The optional columns of the session list: names with dots between them, or "none". */
  columns: string;
  /** What a lane of the timeline stands for. */
  lanes: LaneKind;
}>;

export const defaultPreferences: Preferences = {
  theme: "system",
  clock: "viewer",
  zone: "UTC",
  keys: "on",
  language: "en",
  metrics: "key",
  note: noteChoiceId(usualNoteChoice),
  columns: defaultColumns,
  lanes: "device",
};

const allowed = {
  theme: (text: string) => ["system", "light", "dark"].includes(text),
  clock: (text: string) => ["mine", "viewer", "utc"].includes(text),
  zone: isZone,
  note: (text: string) => noteChoices.has(text),
  keys: isSwitchedKeys,
  language: (text: string) => /^[a-z]{2,3}(-[a-z\d]{1,8}){0,4}$/i.test(text),
  metrics: (text: string) => ["key", "all"].includes(text),
  columns: (text: string) => readColumns(text) !== null,
  lanes: (text: string) => laneKinds.some((kind) => kind === text),
} as const satisfies Record<keyof Preferences, (text: string) => boolean>;

/** Parses preferences from cookies. An invalid value counts as not set. */
export function parsePreferences(cookie: (name: string) => string | undefined): Preferences {
  const read = Object.entries(allowed).map(([name, isAllowed]) => {
    const text = cookie(`desk-${name}`) ?? "";
    return [name, isAllowed(text) ? text : defaultPreferences[name as keyof Preferences]];
  });
  return Object.fromEntries(read);
}
