import type { QueryClient } from "@tanstack/react-query";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { reloadLongRead } from "@/lib/client/sessions/all/long-read-store";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/**
 * Forgets what the page read while the viewer was masked and a refresh of the page doesn't read again: session details,
 * which are read again if they're open, the sessions beyond the first list, which are too, and comparisons, which the agent
 * asks for again.
 */
export function forgetMasked(queryClient: QueryClient, ref: LookupRef): void {
  void queryClient.invalidateQueries({ queryKey: viewerQueries.details(ref) });
  queryClient.removeQueries({ queryKey: viewerQueries.allComparisons(ref) });
  reloadLongRead(ref);
}
