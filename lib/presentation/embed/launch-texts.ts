/** What a person reads in the frame if a launch was refused, whatever the reason. */
export const launchRefused = {
  title: "Viewer Desk couldn't start here",
  advice:
    "Reload this page. If this keeps happening, open Viewer Desk in a tab of its own, and tell whoever runs it when it happened.",
  openInTab: "Open Viewer Desk in a new tab",
} as const;

/** The name of an agent whom Zendesk identifies by the address of their profile or by a number. */
export function zendeskAgent(sub: string): string {
  const [, id] = /(\d+)(?:\.json)?$/.exec(sub) ?? [];
  return id === undefined ? "Zendesk agent" : `Zendesk agent ${id}`;
}
