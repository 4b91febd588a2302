"use client";

import Link from "next/link";
import { type MouseEvent, useEffect } from "react";
import { PartialNotice } from "@/components/problem/partial-notice";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { Panel } from "@/components/ui/panel";
import { toneBackgrounds } from "@/components/ui/tone-backgrounds";
import { useRange } from "@/lib/client/address/use-range";
import { focusRecent, moveInRecent, recentListId } from "@/lib/client/lookup/recent-focus";
import { useForget } from "@/lib/client/lookup/use-forget";
import { useRecentLookups } from "@/lib/client/lookup/use-recent-lookups";
import type { RecentMenu } from "@/lib/client/lookup/use-recent-menu";
import { problemIn } from "@/lib/client/query/get-json";
import { paths } from "@/lib/contract/paths";
import { problemOf } from "@/lib/contract/problem";
import { recentRows, recentTexts } from "@/lib/presentation/lookup/recent-lookups";

type Props = Readonly<{
  /** The menu that the list is in; on the start page it's in none. */
  menu?: Pick<RecentMenu, "isAsked" | "close">;
  className?: string;
}>;

/** The agent's own recent look-ups, as links without identifiers. Nothing without any. */
export function RecentLookups({ menu, className = "" }: Props) {
  const { range } = useRange();
  const { recent, error, clear, retry, isRetrying } = useRecentLookups(menu !== undefined);
  const forget = useForget();
  const takesFocus = recent !== null && menu?.isAsked === true;

  // External system: the focus.
  useEffect(() => {
    if (takesFocus) focusRecent();
  }, [takesFocus]);

  if (error !== null)
    return (
      <PartialNotice
        problem={problemIn(error) ?? problemOf("recent-lookups-unavailable")}
        onRetry={retry}
        isRetrying={isRetrying}
        className={className}
      />
    );
  if (recent === null || recent.lookups.length === 0) return null;
  return (
    <Panel
      title={recentTexts.title}
      headerClassName="min-h-10"
      aside={
        <>
          <span className="text-xs text-ink-faint max-sm:order-last max-sm:w-full">{recentTexts.notice}</span>
          <Button look="ghost" size="small" onMouseDown={keepFocus} onClick={clear} className="ml-auto">
            {recentTexts.clear}
          </Button>
        </>
      }
      className={`text-ink ${className}`}
    >
      <ol id={recentListId} onKeyDown={moveInRecent} className="divide-y divide-line border-t border-line">
        {recentRows(recent).map(({ ref, label, isKind, mark, verdictLabel, headline, ago, key }) => (
          <li key={ref}>
            <Link
              href={paths.viewerOver(ref, range)}
              prefetch={false}
              data-key={key}
              onMouseDown={keepFocus}
              onClick={() => {
                void forget(ref);
                menu?.close();
              }}
              className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-raised focus-visible:-outline-offset-2 sm:grid-cols-[1.25rem_minmax(0,9.5rem)_10.5rem_minmax(0,1fr)_auto]"
            >
              <kbd
                aria-hidden="true"
                className="rounded border border-line-strong text-center font-mono text-xs text-ink-faint"
              >
                {key}
              </kbd>
              <bdi className={`min-w-0 truncate text-[13px] font-medium ${isKind ? "" : "font-mono"}`}>{label}</bdi>
              <span className="max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-2">
                <span
                  className={`inline-flex min-h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-semibold ${toneBackgrounds[mark.tone]}`}
                >
                  <Mark {...mark} />
                  {verdictLabel}
                </span>
              </span>
              <span
                className="line-clamp-2 min-w-0 text-[13px] text-ink-muted max-sm:col-span-2 max-sm:col-start-2"
                title={headline}
              >
                {headline}
              </span>
              <span className="text-right text-xs text-ink-faint max-sm:col-start-3 max-sm:row-start-1">{ago}</span>
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** The list is open while the look-up box has the focus, which a press would take away before the click. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
