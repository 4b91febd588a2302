"use client";

import type { KeyboardEvent } from "react";

/** The list of recent look-ups. There's one on a page: under the look-up box, or on the start page. */
export const recentListId = "recent-lookups";

function links(): readonly HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(`#${recentListId} a`)];
}

/** Moves the focus to the newest look-up of the list. @returns Whether there is one. */
export function focusRecent(): boolean {
  const [newest] = links();
  newest?.focus();
  return newest !== undefined;
}

/** The list's own keys: arrows move the focus, and a digit opens the look-up with that number. */
export function moveInRecent(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const all = links();
  const at = all.findIndex((link) => link.matches(":focus"));
  const numbered = all.find(({ dataset }) => dataset.key === event.key);
  const next = event.key === "ArrowDown" ? all[at + 1] : event.key === "ArrowUp" ? all[at - 1] : undefined;
  if (numbered === undefined && next === undefined) return;
  event.preventDefault();
  numbered?.click();
  next?.focus();
}
