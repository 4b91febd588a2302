"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { ViewerAnswer } from "@/lib/contract/answer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/**
 * Fetches the answer again whenever the list is newer: after a refresh, a check for a new attempt or a retry. Otherwise
 * the card would describe other sessions than the list shows. It costs no call: the server shares the list's sessions.
 */
export function useAnswerFollowsList(
  ref: LookupRef,
  { asOf }: Pick<ViewerAnswer, "asOf">,
  { asOf: listedAt }: Pick<SessionsAnswer, "asOf">,
): void {
  const queryClient = useQueryClient();
  const behind = listedAt > asOf ? listedAt : null;

  // External system: the query cache. By now, an answer over the new list may be there or under way.
  useEffect(() => {
    if (behind === null) return;
    const isBehind = (read: ViewerAnswer | undefined) => read !== undefined && read.asOf < behind;
    void queryClient.invalidateQueries(
      {
        queryKey: viewerQueries.answers(ref),
        predicate: ({ state }) => isBehind(state.data as ViewerAnswer | undefined),
      },
      { cancelRefetch: false },
    );
  }, [behind, queryClient, ref]);
}
