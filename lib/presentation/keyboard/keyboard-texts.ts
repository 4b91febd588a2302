import { counted } from "@/lib/presentation/format/counted";

/** The fixed texts of the list of keys, the command menu and the skip link. */
export const keyboardTexts = {
  shortcuts: "Keyboard shortcuts",
  commands: "Commands",
  /** The switch for all of them at once. */
  singleKeys: "Single-key shortcuts",
  singleKeysHelp: "They act anywhere except in a text field. Switch off the ones that get in your way.",
  findCommand: "Find a command",
  noCommand: "No command matches.",
  skipToAnswer: "Skip to the answer",
  skipToContent: "Skip to content",
} as const;

/** The command that moves the focus to a part of the page, or to a field. */
export function goToLabel(name: string): string {
  return `Go to ${name}`;
}

/** The command that chooses one of several options: "Time range: 7 days". */
export function choiceLabel(group: string, option: string): string {
  return `${group}: ${option}`;
}

/** The number of commands that match, for screen readers. */
export function commandCount(count: number): string {
  return counted(count, "command");
}
