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

/** Of all look-ups on the page the last one begun counts: an earlier answer that comes late leads nowhere. */
let latest = 0;

/**
 * Looks somebody up and goes to their page.
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
      latest += 1;
      const own = latest;
      try {
        const { ref } = await getJson<LookupResponse>(paths.lookups, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(request),
        });
        if (own !== latest) return;
        setProblem(null);
        onFound(ref);
        // Looking somebody up means now: what an earlier look left in memory is not an answer.
        const page = paths.viewer(ref);
        if (page === pathname) await queryClient.invalidateQueries({ queryKey: viewerQueries.all(ref) });
        else {
          queryClient.removeQueries({ queryKey: viewerQueries.all(ref) });
          router.push(paths.viewerOver(ref, range));
        }
      } catch (thrown) {
        if (own === latest) setProblem((thrown instanceof Error && problemIn(thrown)) || problemOf("internal"));
      }
    });

  return { lookUp, problem, isPending };
}
