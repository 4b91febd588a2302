"use client";

import { useEffect, useEffectEvent } from "react";

const channelName = "viewer-desk-signed-in";

/** How long a window waits for a reply from another one. */
const replyMs = 1_000;

/**
 * Tells the other windows of Viewer Desk that someone has signed in. A window that closes at once may take its message
 * with it, so this waits for a reply.
 *
 * @returns Settles after the first reply, or after a second without one.
 */
export async function announceSignIn(): Promise<void> {
  const channel = new BroadcastChannel(channelName);
  const { promise: replied, resolve } = Promise.withResolvers<void>();
  channel.addEventListener("message", ({ data }) => {
    if (data === "heard") resolve();
  });
  const timer = setTimeout(resolve, replyMs);
  channel.postMessage("signed-in");
  await replied;
  clearTimeout(timer);
  channel.close();
}

/** Calls `onSignedIn` when someone signs in in another window of this browser. */
export function useSignInElsewhere(onSignedIn: () => void): void {
  const notify = useEffectEvent(onSignedIn);

  // External system: the browser's other windows.
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener("message", ({ data }) => {
      if (data !== "signed-in") return;
      channel.postMessage("heard");
      notify();
    });
    return () => channel.close();
  }, []);
}
