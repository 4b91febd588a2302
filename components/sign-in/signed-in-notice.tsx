"use client";

import { useEffect } from "react";
import { announceSignIn } from "@/lib/client/browser/signed-in-channel";

/** Tells the window that waits, and closes this one. */
export function SignedInNotice() {
  // External system: the browser's other windows, and this one.
  useEffect(() => {
    announceSignIn();
    window.close();
  }, []);

  return (
    <main className="grid min-h-dvh place-items-center p-4 text-center">
      <div className="grid gap-2">
        <h1 className="text-xl font-semibold tracking-tight">You are signed in</h1>
        <p className="text-ink-muted">Go back to the window you came from. This one can be closed.</p>
      </div>
    </main>
  );
}
