"use client";

import { useEffect, useEffectEvent } from "react";
import { SignInNotice } from "@/components/sign-in/sign-in-notice";
import { useSignInWatch } from "@/lib/client/sign-in/use-sign-in-watch";
import type { EmbedSignIn } from "@/lib/contract/embed";

type Props = Readonly<{
  signIn: EmbedSignIn;
  /** Which sign-in of this frame it is. */
  count: number;
  /** Called once, before it ends. */
  onExpiring: () => void;
}>;

/** Follows how long the framed sign-in lasts. The host page gets the chance to renew it before the agent has to do anything. */
export function EmbedSignInWatch({ signIn, count, onExpiring }: Props) {
  const { expiresInSeconds, absoluteInSeconds } = signIn;
  const limit = expiresInSeconds < absoluteInSeconds ? "idle" : "absolute";
  const watch = useSignInWatch({ remaining: expiresInSeconds, limit }, count);
  const isEnding = watch.status === "ends";
  const ask = useEffectEvent(onExpiring);

  // External system: the page around the frame.
  useEffect(() => {
    if (isEnding) ask();
  }, [isEnding]);

  if (!isEnding) return null;
  return (
    // In the flow of the page: a frame can be so low that what lies over it would hide the last controls for good.
    <div className="sticky bottom-0 z-30 p-2 *:static">
      <SignInNotice watch={watch} />
    </div>
  );
}
