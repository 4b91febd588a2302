import type { NoteLabels } from "@/lib/domain/answer/playbook/note-labels";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Thresholds } from "@/lib/domain/thresholds";

/** What a viewer's page is given of the operator's files. */
export type PageConfig = Readonly<{
  thresholds: Thresholds;
  rules: PlaybookRules;
  /** The languages that something can be said in; the page's own comes first. */
  languages: readonly Readonly<{ language: string; name: string }>[];
  /** The headings of a ticket note. */
  noteLabels: NoteLabels;
}>;
