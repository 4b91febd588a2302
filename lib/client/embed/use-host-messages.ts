"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { type Bridge, createBridge, type HostMessage } from "@/lib/client/embed/bridge";
import type { MessageToDesk } from "@/lib/contract/embed-messages";

/**
 * Exchanges messages with the page around the frame. In a tab of its own, there is nobody to exchange them with.
 *
 * @param origins - The host's, exactly.
 * @returns Sends a message to that page.
 */
export function useHostMessages(
  origins: readonly string[],
  onMessage: (message: MessageToDesk) => void,
): (message: HostMessage) => void {
  const bridge = useRef<Bridge | null>(null);
  const receive = useEffectEvent(onMessage);
  const start = useEffectEvent(() =>
    createBridge({ parent: window.parent, origins, now: () => performance.now(), onMessage: receive }),
  );

  // External system: the page around the frame.
  useEffect(() => {
    if (window.parent === window) return;
    const started = start();
    const listener = (event: MessageEvent<unknown>) => started.receive(event);
    window.addEventListener("message", listener);
    bridge.current = started;
    started.send({ type: "ready" });
    return () => window.removeEventListener("message", listener);
  }, []);

  return (message) => bridge.current?.send(message);
}
