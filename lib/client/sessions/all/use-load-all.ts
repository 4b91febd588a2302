"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { useSpeech } from "@/lib/client/answer/use-speech";
import { useIsPrinting } from "@/lib/client/browser/use-is-printing";
import { getJsonLines } from "@/lib/client/query/get-json-lines";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { createLoader, type OpenStream } from "@/lib/client/sessions/all/create-loader";
import { emptyLongRead } from "@/lib/client/sessions/all/long-read";
import { longReadStore } from "@/lib/client/sessions/all/long-read-store";
import { paths } from "@/lib/contract/paths";
import type { SessionsEvent } from "@/lib/contract/session-stream";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/**
 * Loads all sessions of a range whose list is as long as one response can be. It begins once the page isn't being printed,
 * and ends all requests when its component goes. Both viewer and range stay the same until then.
 *
 * @param listUntil - The end of the list. The one at the beginning counts.
 */
export function useLoadAll(ref: LookupRef, range: RangeQuery, listUntil: EpochMs): void {
  const queryClient = useQueryClient();
  const speech = useSpeech();
  const isPrinting = useIsPrinting();
  const [hasBegun, setHasBegun] = useState(false);
  if (!hasBegun && !isPrinting) setHasBegun(true);

  // Times are worded for the clock at the time of the request, and its answers are kept under that.
  const open: OpenStream = useEffectEvent((retry, signal) => {
    const { until } = longReadStore.get()?.read ?? { until: listUntil };
    const url = paths.allSessions(ref, range, speech, { allUntil: until, ...(retry ? { retry } : {}) });
    const { queryKey } = viewerQueries.answer(ref, range, speech);
    return {
      events: getJsonLines<SessionsEvent>(url, { signal }),
      onAnswer: (answer) => void queryClient.setQueryData(queryKey, answer),
    };
  });
  // The last answer in the stream may be over fewer periods than have been loaded by now.
  const askAgain = useEffectEvent(() => {
    void queryClient.invalidateQueries({ queryKey: viewerQueries.answer(ref, range, speech).queryKey });
  });
  const begin = useEffectEvent(() => {
    const loader = createLoader({
      first: emptyLongRead(ref, range, listUntil),
      open: (retry, signal) => open(retry, signal),
      onChange: (read) => {
        const hasStopped = read.phase === "stopped" && longReadStore.get()?.read.phase === "loading";
        longReadStore.set({ read, loader });
        if (hasStopped) askAgain();
      },
    });
    loader.start();
    return loader;
  });

  // External system: our server, which ends its calls to Conviva when nobody waits for them.
  useEffect(() => {
    if (!hasBegun) return;
    const loader = begin();
    return () => {
      loader.close();
      longReadStore.set(null);
    };
  }, [hasBegun]);
}
