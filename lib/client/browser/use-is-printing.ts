"use client";

import { useSyncExternalStore } from "react";

/** From `beforeprint` to `afterprint`. Between them the browser counts the sheets, before it says that the medium has changed. */
let isBeingPrinted = false;

/** Whether the page is being printed. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isBeingPrinted || window.matchMedia("print").matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const begin = () => {
    isBeingPrinted = true;
    listener();
  };
  const end = () => {
    isBeingPrinted = false;
    listener();
  };
  const media = window.matchMedia("print");
  media.addEventListener("change", listener);
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  return () => {
    media.removeEventListener("change", listener);
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
  };
}
