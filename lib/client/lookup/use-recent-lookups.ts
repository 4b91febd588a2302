"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { recentLookupsQuery } from "@/lib/client/lookup/recent-lookups-query";
import { getJson } from "@/lib/client/query/get-json";
import { paths } from "@/lib/contract/paths";
import type { RecentLookups } from "@/lib/contract/recent-lookups";

type RecentLookupsState = Readonly<{
  /** `null` until they are here. */
  recent: RecentLookups | null;
  /** They couldn't be loaded, or not be cleared. */
  error: Error | null;
  clear: () => void;
  /** Does again what failed. */
  retry: () => void;
  isRetrying: boolean;
}>;

/**
 * The agent's own recent look-ups.
 *
 * @param isMenu - A menu reads them each time it opens, and has nothing until then: a list that changes while someone
 *   presses a digit would open another viewer. The start page has those that came with it.
 */
export function useRecentLookups(isMenu: boolean): RecentLookupsState {
  const queryClient = useQueryClient();
  const freshness = isMenu ? ({ refetchOnMount: "always" } as const) : { staleTime: Number.POSITIVE_INFINITY };
  const { data = null, error, isFetching, refetch } = useQuery({ ...recentLookupsQuery, ...freshness });
  const {
    mutate,
    error: notCleared,
    isPending,
  } = useMutation({
    mutationFn: () => getJson<RecentLookups>(paths.recentLookups, { method: "DELETE" }),
    onSuccess: (none) => queryClient.setQueryData(recentLookupsQuery.queryKey, none),
  });
  return {
    recent: isMenu && isFetching ? null : data,
    error: notCleared ?? error,
    clear: () => mutate(),
    retry: () => (notCleared === null ? void refetch() : mutate()),
    isRetrying: isFetching || isPending,
  };
}
