import type { NoteLabels } from "@/lib/domain/answer/playbook/note-labels";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { capitalized } from "@/lib/presentation/format/capitalized";
import { valueText } from "@/lib/presentation/format/value-text";

/** From the first to the last start of some sessions; `null` without any. */
export function spanOf(sessions: readonly Session[]): TimeRange | null {
  const [first, ...rest] = sessions.map(({ startedAt }) => startedAt).toSorted((a, b) => a - b);
  return first === undefined ? null : { start: first, end: rest.at(-1) ?? first };
}

/** What all sessions have in common; `null` or empty where they differ or one of them doesn't say. */
export type NoteShared = Readonly<{ errors: readonly string[]; app: string | null; system: string | null }>;

/** What failed attempts share. */
export function sharedBy(failing: readonly Session[]): NoteShared {
  const [first, ...rest] = failing;
  if (first === undefined) return { errors: [], app: null, system: null };
  const text = (field: "appVersion" | "osVersion") => {
    const value = first.texts[field];
    return value !== null && rest.every(({ texts }) => texts[field] === value) ? valueText(value) || null : null;
  };
  const errors = new Set(first.errors.filter((error) => rest.every((session) => session.errors.includes(error))));
  return {
    errors: [...errors].slice(0, errorsMax).map(valueText),
    ...{ app: text("appVersion"), system: text("osVersion") },
  };
}

/** A line has room for no more, and the full packet has all of them. */
const errorsMax = 2;

/** "Error E_1, app 7.2.1, Tizen 6.5"; `null` if nothing is shared. */
export function sharedText({ errors, app, system }: NoteShared, labels: NoteLabels): string | null {
  const named = (label: string, value: string, isFirst: boolean) =>
    `${isFirst ? capitalized(label) : label} ${value}`;
  const isFirst = errors.length === 0;
  const parts = [
    ...errors.map((error) => `${labels.error} ${error}`),
    ...(app === null ? [] : [named(labels.app, app, isFirst)]),
    // A version that doesn't name its system says nothing on its own.
    ...(system === null
      ? []
      : [/^\d/u.test(system) ? named(labels.system, system, isFirst && app === null) : system]),
  ];
  return parts.join(", ") || null;
}
