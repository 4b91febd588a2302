"use client";

import { useState } from "react";
import { Brand } from "@/components/ui/brand";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/lib/client/browser/use-hydrated";
import { signInTexts } from "@/lib/presentation/sign-in/sign-in-texts";

type Props = Readonly<{ destination: string; failure: string | null }>;

/** The sign-in page: one button, which opens the organisation's own sign-in. */
export function SignInCard({ destination, failure }: Props) {
  const [isLeaving, setIsLeaving] = useState(false);
  // Disabled until hydration, because a click would do nothing before.
  const isReady = useHydrated();
  const signIn = async () => {
    setIsLeaving(true);
    const auth = await import("next-auth/react");
    await auth.signIn("oidc", { callbackUrl: destination });
  };
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <div className="grid w-full max-w-sm gap-5 rounded-panel border border-line bg-surface p-7 shadow-panel">
        <Brand isNamed />
        <div className="grid gap-1.5">
          <h1 className="text-xl font-semibold tracking-tight">Sign in</h1>
          <p className="text-ink-muted">{signInTexts.invitation}</p>
        </div>
        {failure && (
          <p role="alert" className="rounded-control bg-fail-soft px-3 py-2 text-fail-ink">
            {failure}
          </p>
        )}
        <Button look="primary" onClick={signIn} disabled={!isReady} aria-disabled={isLeaving} className="h-10">
          Sign in
        </Button>
        <noscript>
          <p className="text-ink-muted">{signInTexts.needsScript}</p>
        </noscript>
      </div>
    </main>
  );
}
