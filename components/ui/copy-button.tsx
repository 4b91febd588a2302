"use client";

import { Check, Copy, X } from "lucide-react";
import { useState } from "react";
import { copyText } from "@/lib/client/browser/copy-text";
import { copyTexts } from "@/lib/presentation/format/copy-texts";

type Props = Readonly<{
  value: string;
  /** What is copied, in the button's name: "viewer ID". */
  what: string;
}>;

const icons = { idle: Copy, copied: Check, blocked: X } as const;

/** Copies an identifier. If the clipboard is blocked, it says so; the identifier itself is next to it to select. */
export function CopyButton({ value, what }: Props) {
  // The state belongs to the value: a new one wasn't copied yet.
  const [last, setLast] = useState<Readonly<{ value: string; state: "copied" | "blocked" }> | null>(null);
  const state = last?.value === value ? last.state : "idle";
  const Icon = icons[state];
  const copy = async () => setLast({ value, state: (await copyText(value)) ? "copied" : "blocked" });
  return (
    <>
      <button
        type="button"
        aria-label={copyTexts.copy(what)}
        title={copyTexts.copy(what)}
        onClick={copy}
        className="grid size-6 flex-none place-items-center rounded-control text-ink-muted hover:bg-raised hover:text-ink print:hidden"
      >
        <Icon aria-hidden="true" className="size-3.5" />
      </button>
      <span role="status" className="sr-only">
        {state === "idle" ? "" : copyTexts[state]}
      </span>
    </>
  );
}
