"use client";

import { usePathname } from "next/navigation";
import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from "react";
import { focusRecent } from "@/lib/client/lookup/recent-focus";
import { paths } from "@/lib/contract/paths";

export type RecentMenu = Readonly<{
  /** Whether the list is shown under the box. The start page has its own. */
  isOpen: boolean;
  /** Whether the list takes the focus as soon as it's there. */
  isAsked: boolean;
  /** Opens it, even if something is in the box, and moves the focus to it. */
  ask: () => void;
  /** Closes it, and leaves the box, so that single-key shortcuts work. */
  close: () => void;
  onFocus: () => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}>;

/**
 * The list of recent look-ups under the look-up box: shown while the empty box or the list has the focus, or by its key.
 *
 * @returns Its state, and the handlers of the element around the box and the list.
 */
export function useRecentMenu(isEmpty: boolean, box: RefObject<HTMLInputElement | null>): RecentMenu {
  const isStartPage = usePathname() === paths.desk;
  const [hasFocus, setFocus] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const close = () => {
    setFocus(false);
    setAsked(false);
  };
  return {
    isOpen: !isStartPage && hasFocus && (isEmpty || isAsked),
    isAsked,
    ask: () => {
      if (isStartPage) focusRecent();
      else {
        setAsked(true);
        box.current?.focus();
      }
    },
    close: () => {
      close();
      box.current?.blur();
    },
    onFocus: () => setFocus(true),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) close();
    },
    onKeyDown: (event) => {
      if (event.key === "Escape") close();
      if (event.key === "ArrowDown" && event.target === box.current && isEmpty && focusRecent())
        event.preventDefault();
    },
  };
}
