"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { recentLookupsQuery } from "@/lib/client/lookup/recent-lookups-query";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { paths } from "@/lib/contract/paths";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/**
 * Makes the next page of a viewer load current data, even if the cache has some from before.
 *
 * @returns Resolves with whether that page is shown already, and now has them.
 */
export function useForget(): (ref: LookupRef) => Promise<boolean> {
  const pathname = usePathname();
  const queryClient = useQueryClient();
  return async (ref) => {
    // This look-up will be the newest.
    queryClient.removeQueries({ queryKey: recentLookupsQuery.queryKey });
    const isShown = paths.viewer(ref) === pathname;
    if (isShown) await queryClient.invalidateQueries({ queryKey: viewerQueries.all(ref) });
    else queryClient.removeQueries({ queryKey: viewerQueries.all(ref) });
    return isShown;
  };
}
