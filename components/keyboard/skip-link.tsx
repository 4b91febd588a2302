"use client";

import { goTo } from "@/lib/client/keyboard/go-to";
import { useViewerRef } from "@/lib/client/viewer/viewer-zone";
import { keyboardTexts } from "@/lib/presentation/keyboard/keyboard-texts";

/**
 * The first tab stop of every page. It goes to the answer, or to the content if there's no answer on the page (yet).
 * Without script it always goes to the content.
 */
export function SkipLink({ content }: Readonly<{ content: string }>) {
  const isViewerPage = useViewerRef() !== null;
  return (
    <a
      href={`#${content}`}
      onClick={(event) => {
        const part = document.getElementById("answer") ?? document.getElementById(content);
        if (part === null) return;
        // The address stays the same, because it is what "Copy link" and the back button go by.
        event.preventDefault();
        goTo(part);
      }}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-3 focus:z-30 focus:rounded-control focus:bg-accent focus:px-3.5 focus:py-2 focus:font-semibold focus:text-accent-ink focus:shadow-lg"
    >
      {isViewerPage ? keyboardTexts.skipToAnswer : keyboardTexts.skipToContent}
    </a>
  );
}
