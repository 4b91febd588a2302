import type { NoteLabels } from "@/lib/domain/answer/playbook/note-labels";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import type { Thresholds } from "@/lib/domain/thresholds";

/** The part of the operator's configuration that a viewer's page needs. */
export type PageConfig = Readonly<{
  thresholds: Thresholds;
  rules: PlaybookRules;
  /** The languages of the suggested wording; the page's own comes first. */
  languages: readonly Readonly<{ language: string; name: string }>[];
  /** The headings of a ticket note. */
  noteLabels: NoteLabels;
  /** Whether the person may see samples of all viewers' sessions; never in a frame. */
  mayExplore: boolean;
}>;
