"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type Bridge, createBridge, type HostMessage } from "@/lib/client/embed/bridge";
import type { MessageToDesk } from "@/lib/contract/embed-messages";

type HostMessages = Readonly<{
  send: (message: HostMessage) => void;
  /** Whether the page around the frame has sent a valid message, and so knows the contract. */
  hasSpoken: boolean;
}>;

/**
 * Exchanges messages with the page around the frame. In a tab of its own, there is nobody to exchange them with.
 *
 * @param origins - The host's, exactly.
 */
export function useHostMessages(
  origins: readonly string[],
  onMessage: (message: MessageToDesk) => void,
): HostMessages {
  const bridge = useRef<Bridge | null>(null);
  const [hasSpoken, setHasSpoken] = useState(false);
  const receive = useEffectEvent((message: MessageToDesk) => {
    setHasSpoken(true);
    onMessage(message);
  });
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

  return { send: (message) => bridge.current?.send(message), hasSpoken };
}
