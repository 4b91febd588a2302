"use client";

import { useId, useRef } from "react";

type Props = Readonly<{
  /** What the help is about: the visible label. */
  label: string;
  /** The explanation, one paragraph each. */
  help: readonly string[];
  className?: string;
}>;

/** Long enough to move the pointer from the label into the explanation. */
const leaveMs = 200;

/**
 * A label with an explanation, shown on hover, by keyboard focus or with a tap. Screen readers hear it as a description.
 * It is a hint, so it closes no menu that is open; browsers without hints treat it as manual, so Escape is handled here.
 */
export function HelpTip({ label, help, className = "" }: Props) {
  const id = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = () => clearTimeout(leaving.current);
  const show = (source: HTMLElement) => {
    stay();
    if (!tip.current?.matches(":popover-open")) tip.current?.showPopover({ source });
  };
  const hide = () => {
    stay();
    if (tip.current?.matches(":popover-open")) tip.current.hidePopover();
  };
  const leave = () => {
    stay();
    leaving.current = setTimeout(hide, leaveMs);
  };
  return (
    <>
      <button
        type="button"
        data-help
        popoverTarget={id}
        aria-describedby={id}
        onPointerEnter={({ pointerType, currentTarget }) => pointerType === "mouse" && show(currentTarget)}
        onPointerLeave={({ pointerType }) => pointerType === "mouse" && leave()}
        onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && show(currentTarget)}
        onBlur={hide}
        onKeyDown={({ key }) => key === "Escape" && hide()}
        className={`min-h-6 min-w-6 max-w-full rounded-sm text-left underline decoration-line-strong decoration-dotted underline-offset-3 ${className}`}
      >
        {label}
      </button>
      <span
        ref={tip}
        id={id}
        popover="hint"
        onPointerEnter={stay}
        onPointerLeave={leave}
        className="inset-auto m-0 my-1 w-64 max-w-[calc(100vw-1.5rem)] rounded-control border border-line-strong bg-surface px-3 py-2 text-left text-xs leading-normal font-normal whitespace-normal text-ink shadow-lg [position-area:bottom_span-right] [position-try-fallbacks:flip-inline,flip-block] not-supports-[position-area:bottom]:inset-x-3 not-supports-[position-area:bottom]:bottom-3"
      >
        {help.map((text) => (
          <span key={text} className="block">
            {text}
          </span>
        ))}
      </span>
    </>
  );
}
