"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { getJson, problemIn } from "@/lib/client/query/get-json";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { LookupRequest, LookupResponse } from "@/lib/contract/lookup";
import { paths } from "@/lib/contract/paths";
import { type Problem, problemOf } from "@/lib/contract/problem";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { RangeQuery } from "@/lib/domain/time/time-range";

type LookUp = Readonly<{
  lookUp: (request: LookupRequest, range: RangeQuery) => void;
  problem: Problem | null;
  isPending: boolean;
}>;

/** The number of the newest look-up on the page. Answers to earlier ones are ignored. */
let newest = 0;

/**
 * Looks up a viewer and opens their page.
 *
 * @param onFound - Called with the reference before the page changes.
 */
export function useLookUp(onFound: (ref: LookupRef) => void = () => undefined): LookUp {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  const pathname = usePathname();
  const queryClient = useQueryClient();

  const lookUp = (request: LookupRequest, range: RangeQuery) =>
    startTransition(async () => {
      newest += 1;
      const own = newest;
      try {
        const { ref } = await getJson<LookupResponse>(paths.lookups, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(request),
        });
        if (own !== newest) return;
        setProblem(null);
        onFound(ref);
        // A look-up always loads current data, even if the cache has some from before.
        const page = paths.viewer(ref);
        if (page === pathname) await queryClient.invalidateQueries({ queryKey: viewerQueries.all(ref) });
        else {
          queryClient.removeQueries({ queryKey: viewerQueries.all(ref) });
          router.push(paths.viewerOver(ref, range));
        }
      } catch (thrown) {
        if (own === newest) setProblem((thrown instanceof Error && problemIn(thrown)) || problemOf("internal"));
      }
    });

  return { lookUp, problem, isPending };
}
