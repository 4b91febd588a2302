"use client";

import { useQueryClient } from "@tanstack/react-query";
import { recentLookupsQuery } from "@/lib/client/lookup/recent-lookups-query";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { useViewerRef } from "@/lib/client/viewer/viewer-zone";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/**
 * Makes the next page of a viewer load current data, even if the cache has some from before.
 *
 * @returns Resolves with whether that page is shown already, and now has them.
 */
export function useForget(): (ref: LookupRef) => Promise<boolean> {
  const shown = useViewerRef();
  const queryClient = useQueryClient();
  return async (ref) => {
    // This look-up will be the newest.
    queryClient.removeQueries({ queryKey: recentLookupsQuery.queryKey });
    const isShown = ref === shown;
    if (isShown) await queryClient.invalidateQueries({ queryKey: viewerQueries.all(ref) });
    else queryClient.removeQueries({ queryKey: viewerQueries.all(ref) });
    return isShown;
  };
}
