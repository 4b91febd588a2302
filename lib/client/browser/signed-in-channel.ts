"use client";

import { useEffect, useEffectEvent } from "react";

const channelName = "viewer-desk-signed-in";

/** Tells the other windows of Viewer Desk that someone has signed in. */
export function announceSignIn(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("signed-in");
  channel.close();
}

/** Calls `onSignedIn` when someone signs in in another window of this browser. */
export function useSignInElsewhere(onSignedIn: () => void): void {
  const notify = useEffectEvent(onSignedIn);

  // External system: the browser's other windows.
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener("message", () => notify());
    return () => channel.close();
  }, []);
}
