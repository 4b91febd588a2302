"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { paths } from "@/lib/contract/paths";

/** From the pop-up to the frame that opened it. Both are ours. */
type CodeMessage = Readonly<{ type: "viewer-desk:code"; version: 1; code: string }>;

/** Whether a message is a one-time code of our own pop-up. */
export function isCodeMessage(data: unknown): data is CodeMessage {
  return (
    typeof data === "object" &&
    data !== null &&
    "type" in data &&
    data.type === "viewer-desk:code" &&
    "version" in data &&
    data.version === 1 &&
    "code" in data &&
    typeof data.code === "string"
  );
}

/** Gives the code to the frame that opened this pop-up. Returns whether there is one: another site's pages can cut the tie. */
export function sendCode(opener: Window | null, code: string): boolean {
  if (opener === null || opener.closed) return false;
  const message: CodeMessage = { type: "viewer-desk:code", version: 1, code };
  opener.postMessage(message, window.location.origin);
  return true;
}

/**
 * The pop-up in which an agent signs in for this frame.
 *
 * @returns Opens it, and returns whether the browser let it. To be called in a click, or the browser blocks it.
 */
export function useHandOver(hostId: string, onCode: (code: string) => void): () => boolean {
  const popUp = useRef<Window | null>(null);
  const receive = useEffectEvent(({ source, origin, data }: MessageEvent<unknown>) => {
    const isOurs = source !== null && source === popUp.current && origin === window.location.origin;
    if (isOurs && isCodeMessage(data)) onCode(data.code);
  });

  // External system: the pop-up.
  useEffect(() => {
    const listener = (event: MessageEvent<unknown>) => receive(event);
    window.addEventListener("message", listener);
    return () => window.removeEventListener("message", listener);
  }, []);

  return () => {
    popUp.current = window.open(paths.embedHandoff(hostId), "_blank", "popup,width=520,height=640");
    return popUp.current !== null;
  };
}
