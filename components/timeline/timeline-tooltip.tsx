import { useEffect, useRef } from "react";
import { Mark } from "@/components/ui/mark";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";
import { sessionWords } from "@/lib/presentation/timeline/session-words";

/** Details of the active session. The surface positions it next to the bar. */
export function TimelineTooltip({
  session,
  zone,
  thresholds,
  onDismiss,
}: Readonly<{ session: Session | null; zone: string; thresholds: Thresholds; onDismiss: () => void }>) {
  const tooltip = useRef<HTMLDivElement>(null);
  const isOpen = session !== null;

  // External system: the browser's top layer, where no panel clips the tooltip, and Escape wherever the focus is.
  useEffect(() => {
    const element = tooltip.current;
    if (!isOpen || element === null) return;
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && onDismiss();
    element.showPopover();
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      element.hidePopover();
      element.style.visibility = "";
    };
  }, [isOpen, onDismiss]);

  const words = session && sessionWords(session, zone, thresholds);
  return (
    <div
      ref={tooltip}
      popover="manual"
      role="tooltip"
      data-part="tooltip"
      className="invisible fixed inset-auto m-0 w-max max-w-80 rounded-control border border-line-strong bg-surface px-3 py-2 text-[0.8125rem] text-ink shadow-lg"
    >
      {session && words && (
        <>
          <p className="flex items-baseline gap-1.5 font-semibold">
            <Mark {...outcomeStyles[session.outcome]} />
            <bdi className="wrap-anywhere">{words.outcome}</bdi>
          </p>
          <p className="mt-0.5 wrap-anywhere">
            <bdi>{words.title}</bdi>
          </p>
          <p className="mt-1 text-ink-muted tabular-nums">{words.when}</p>
          <p className="text-ink-muted wrap-anywhere">
            <bdi>{words.place}</bdi>
          </p>
          {words.note !== "" && <p className="text-ink-muted tabular-nums">{words.note}</p>}
        </>
      )}
    </div>
  );
}
