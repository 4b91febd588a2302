"use client";

import { useEffect } from "react";
import { announceSignIn } from "@/lib/client/browser/signed-in-channel";
import { signInTexts } from "@/lib/presentation/sign-in/sign-in-texts";

/** Tells the waiting window that sign-in succeeded, and closes this one. */
export function SignedInNotice() {
  // External system: this window and the browser's other windows.
  useEffect(() => {
    void announceSignIn().then(() => window.close());
  }, []);

  return (
    <main className="grid min-h-dvh place-items-center p-4 text-center">
      <div className="grid gap-2">
        <h1 className="text-xl font-semibold tracking-tight">{signInTexts.signedIn}</h1>
        <p className="text-ink-muted">{signInTexts.goBack}</p>
      </div>
    </main>
  );
}
