"use client";

import { useState } from "react";
import { Brand } from "@/components/ui/brand";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/lib/client/browser/use-hydrated";

type Props = Readonly<{ destination: string; hasFailed: boolean }>;

/** The door: one button, to the organisation's own sign-in. */
export function SignInCard({ destination, hasFailed }: Props) {
  const [isLeaving, setIsLeaving] = useState(false);
  // Before the script is here a press would do nothing, and say nothing.
  const isReady = useHydrated();
  const signIn = async () => {
    setIsLeaving(true);
    const auth = await import("next-auth/react");
    await auth.signIn("oidc", { callbackUrl: destination });
  };
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <div className="grid w-full max-w-sm gap-5 rounded-panel border border-line bg-surface p-7 shadow-panel">
        <Brand />
        <div className="grid gap-1.5">
          <h1 className="text-xl font-semibold tracking-tight">Sign in</h1>
          <p className="text-ink-muted">
            With your organisation's account. What you look up is about people: sign out when you leave.
          </p>
        </div>
        {hasFailed && (
          <p role="alert" className="rounded-control bg-fail-soft px-3 py-2 text-fail-ink">
            That did not work. Try again; if it fails again, tell your operator.
          </p>
        )}
        <Button look="primary" onClick={signIn} disabled={!isReady} aria-disabled={isLeaving} className="h-10">
          Sign in
        </Button>
        <noscript>
          <p className="text-ink-muted">Signing in needs JavaScript.</p>
        </noscript>
      </div>
    </main>
  );
}
