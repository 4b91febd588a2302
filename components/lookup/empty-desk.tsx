"use client";

import type { ReactNode } from "react";
import { useShortcutKey } from "@/lib/client/keyboard/use-shortcut";
import { emptyDeskTexts, emptyDeskTitle } from "@/lib/presentation/lookup/empty-desk";

type Props = Readonly<{
  /** The look-ups made before. */
  children: ReactNode;
}>;

/** The start page: how to use the look-up box, and the look-ups made before. */
export function EmptyDesk({ children }: Props) {
  const key = useShortcutKey("look-up");
  const { invitation, shortcut } = emptyDeskTexts;
  return (
    <div className="mx-auto grid max-w-3xl gap-3 py-12 text-ink-muted md:py-28">
      <h1 className="text-2xl font-semibold tracking-tight text-ink md:text-3xl">{emptyDeskTitle}</h1>
      <p>
        {invitation}
        {key !== null && (
          <span className="mt-1 block pointer-coarse:hidden">
            {shortcut.before}{" "}
            <kbd className="rounded border border-line-strong bg-raised px-1.5 font-mono text-xs">{key}</kbd>{" "}
            {shortcut.after}
          </span>
        )}
      </p>
      {children}
    </div>
  );
}
