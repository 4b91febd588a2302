"use client";

import { useEffect, useRef } from "react";

type Props = Readonly<{
  /** The accessible name. */
  label: string;
  /** Called after the dialog has closed and the focus is back where it was. */
  onClosed: () => void;
  className?: string;
  children: (close: () => void) => React.ReactNode;
}>;

/** A modal dialog. The browser keeps the focus in it, closes it on Escape, and returns the focus. */
export function Modal({ label, onClosed, className = "", children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  // External system: the browser's top layer.
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog
      ref={dialog}
      aria-label={label}
      closedby="any"
      onClose={onClosed}
      className={`mx-auto max-h-[calc(100dvh-2rem)] max-w-[calc(100vw-1.5rem)] overflow-hidden rounded-panel border border-line-strong bg-surface text-ink shadow-lg backdrop:bg-black/40 ${className}`}
    >
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
