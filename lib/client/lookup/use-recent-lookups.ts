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
}>;

/** The agent's own recent look-ups, read again each time they are shown. */
export function useRecentLookups(): RecentLookupsState {
  const queryClient = useQueryClient();
  const { data = null, error } = useQuery({ ...recentLookupsQuery, refetchOnMount: "always" });
  const { mutate, error: notCleared } = useMutation({
    mutationFn: () => getJson<RecentLookups>(paths.recentLookups, { method: "DELETE" }),
    onSuccess: (none) => queryClient.setQueryData(recentLookupsQuery.queryKey, none),
  });
  return { recent: data, error: notCleared ?? error, clear: () => mutate() };
}
