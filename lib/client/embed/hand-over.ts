"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { frameKeyHash } from "@/lib/client/embed/frame-key";
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
 * @returns Opens it. Returns its address if the browser blocked it, otherwise `null`. To be called in a click, or it's blocked.
 */
export function useHandOver(hostId: string, onCode: (code: string) => void): () => string | null {
  const popUp = useRef<Window | null>(null);
  const keyHash = useRef<string | null>(null);
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

  // External system: the browser's cryptography. Ahead of the click, because a pop-up that opens later is blocked.
  useEffect(() => {
    void frameKeyHash().then((hash) => {
      keyHash.current = hash;
    });
  }, []);

  return () => {
    const address = paths.embedHandoff(hostId, keyHash.current);
    popUp.current = window.open(address, "_blank", "popup,width=520,height=640");
    return popUp.current === null ? new URL(address, window.location.origin).href : null;
  };
}
