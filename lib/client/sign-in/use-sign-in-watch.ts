"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useTransition } from "react";
import { inputEvents } from "@/lib/client/browser/idle-refresh";
import { getJson } from "@/lib/client/query/get-json";
import { nextCheckMs, warningSeconds } from "@/lib/client/sign-in/next-check";
import { isSignedOut } from "@/lib/client/sign-in/use-sign-out";
import { paths } from "@/lib/contract/paths";
import type { SignInRemaining } from "@/lib/contract/sign-in";
import { minuteMs } from "@/lib/domain/units";

/** The server counts the page itself as activity. */
let reportedAtMs = 0;
if (typeof document !== "undefined") reportedAtMs = performance.now();

export type SignInWatch = Readonly<{
  status: "lasts" | "ends" | "ended";
  known: SignInRemaining;
  /** When the server said so, in epoch milliseconds of this browser. */
  knownAtMs: number;
  stay: () => void;
  isStaying: boolean;
  check: () => void;
}>;

/**
 * Follows how long the sign-in still lasts. Asking the server doesn't extend it; input of the person does, at most once a
 * minute. Once the end is near, only `stay` does, so that the warning doesn't vanish under a click meant for it.
 *
 * @param initial - What the server said when it rendered the page.
 * @param count - Which sign-in of the page it's about, if there can be several.
 */
export function useSignInWatch(initial: SignInRemaining, count = 0): SignInWatch {
  const queryKey = ["sign-in", count];
  const queryClient = useQueryClient();
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson<SignInRemaining>(paths.signInRemaining, { signal }),
    initialData: initial,
    refetchInterval: ({ state }) => (isSignedOut(state.error) ? false : nextCheckMs(state.data ?? initial)),
    refetchOnWindowFocus: true,
  });
  const [isStaying, startStaying] = useTransition();
  const stay = () =>
    startStaying(async () => {
      try {
        const extended = await getJson<SignInRemaining>(paths.signInRemaining, { method: "POST" });
        queryClient.setQueryData(queryKey, extended);
      } catch {
        // The sign-in may have ended in the meantime.
        await refetch();
      }
    });
  const isEnding = data.remaining <= warningSeconds;
  const status = isSignedOut(error) ? "ended" : isEnding ? "ends" : "lasts";

  const reportInput = useEffectEvent(() => {
    const now = performance.now();
    if (status !== "lasts" || now - reportedAtMs < minuteMs) return;
    reportedAtMs = now;
    stay();
  });

  // External system: the person's input.
  useEffect(() => {
    const report = () => reportInput();
    for (const event of inputEvents) document.addEventListener(event, report, { passive: true });
    return () => {
      for (const event of inputEvents) document.removeEventListener(event, report);
    };
  }, []);

  return { status, known: data, knownAtMs: dataUpdatedAt, stay, isStaying, check: () => void refetch() };
}
