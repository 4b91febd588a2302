"use client";

import { useState, useTransition } from "react";
import { getJson, problemIn } from "@/lib/client/query/get-json";
import { paths } from "@/lib/contract/paths";
import { problemCode } from "@/lib/contract/problem";

type End = typeof paths.endSignIn | typeof paths.endSignInsEverywhere;

type SignOut = Readonly<{ signOut: (end: End) => void; hasFailed: boolean; isPending: boolean }>;

/** Ends the sign-in on the server, here or everywhere. If that fails, the person is told that they're still signed in. */
export function useSignOut(): SignOut {
  const [hasFailed, setHasFailed] = useState(false);
  const [isPending, startTransition] = useTransition();
  const signOut = (end: End) =>
    startTransition(async () => {
      setHasFailed(false);
      try {
        await getJson(end, { method: "POST" });
      } catch (thrown) {
        if (!isSignedOut(thrown)) return setHasFailed(true);
      }
      try {
        const auth = await import("next-auth/react");
        await auth.signOut({ callbackUrl: paths.signIn() });
      } catch {
        // Only the cookie is left, and nothing accepts it any more.
        window.location.assign(paths.signIn());
      }
    });
  return { signOut, hasFailed, isPending };
}

/** Whether a request failed because the sign-in has ended. */
export function isSignedOut(thrown: unknown): boolean {
  const problem = thrown instanceof Error ? problemIn(thrown) : null;
  return problem !== null && problemCode(problem) === "not-signed-in";
}
