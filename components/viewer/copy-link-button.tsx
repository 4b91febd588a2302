"use client";

import { Check, Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { copyText } from "@/lib/client/browser/copy-text";
import type { Viewer } from "@/lib/client/viewer/viewer";
import { paths } from "@/lib/contract/paths";
import { asSessionId } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { viewerTexts } from "@/lib/presentation/viewer/notices";

type Props = Readonly<{
  viewer: Viewer;
  /** The window shown, as instants; before anything is, the range asked for. */
  range: RangeQuery;
}>;

/** Copies a link to this page, fixed to the time range shown. If the clipboard is blocked, it shows the link instead. */
export function CopyLinkButton({ viewer, range }: Props) {
  const [state, setState] = useState<"idle" | "copied" | "shown">("idle");
  const link = () => {
    const session = new URLSearchParams(window.location.search).get("session");
    const selected = session === null ? undefined : asSessionId(session);
    return `${window.location.origin}${paths.viewerOver(viewer.ref, range, selected)}`;
  };
  const copy = async () => setState((await copyText(link())) ? "copied" : "shown");

  return (
    <span className="flex flex-wrap items-center gap-2">
      {state === "shown" && (
        <input
          aria-label={viewerTexts.linkLabel}
          readOnly
          ref={(input) => input?.select()}
          value={link()}
          className="h-8 w-64 rounded-control border border-control bg-surface px-2 font-mono text-xs"
        />
      )}
      <Button onClick={copy} className="max-sm:size-8 max-sm:px-0">
        {state === "copied" ? (
          <Check aria-hidden="true" className="size-4" />
        ) : (
          <Link2 aria-hidden="true" className="size-4" />
        )}
        <span className="max-sm:sr-only">Copy link</span>
      </Button>
      <span role="status" className="sr-only">
        {state === "copied" ? viewerTexts.linkCopied : ""}
      </span>
    </span>
  );
}
