/** What the first press of `?` or Ctrl+K loads. */
export { CommandsDialog } from "@/components/keyboard/commands-dialog";
export { ShortcutsDialog } from "@/components/keyboard/shortcuts-dialog";
