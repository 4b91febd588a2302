"use client";

import { Check, Terminal } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { copyText } from "@/lib/client/browser/copy-text";
import { exploreTexts } from "@/lib/presentation/explore/explore-texts";

/** Copies the request to Conviva as a shell command, without the key. If the clipboard is blocked, it shows it instead. */
export function CopyCurlButton({ command }: Readonly<{ command: string }>) {
  const [state, setState] = useState<"idle" | "copied" | "shown">("idle");
  const copy = async () => setState((await copyText(command)) ? "copied" : "shown");
  const Icon = state === "copied" ? Check : Terminal;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2 print:hidden">
      <Button size="small" onClick={copy}>
        <Icon aria-hidden="true" className="size-3.5" />
        {exploreTexts.curl}
      </Button>
      {state === "shown" && (
        <textarea
          aria-label={exploreTexts.curlLabel}
          readOnly
          rows={3}
          ref={(area) => area?.select()}
          value={command}
          className="w-96 max-w-full rounded-control border border-control bg-surface px-2 py-1 font-mono text-xs"
        />
      )}
      <span role="status" className="text-xs text-ink-muted empty:hidden">
        {state === "copied" ? exploreTexts.curlCopied : ""}
      </span>
    </span>
  );
}
