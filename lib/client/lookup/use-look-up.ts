"use client";

import { useRouter } from "next/navigation";
import { use, useState, useTransition } from "react";
import { FrameContext } from "@/lib/client/embed/frame";
import { useForget } from "@/lib/client/lookup/use-forget";
import { postJson, problemIn } from "@/lib/client/query/get-json";
import type { LookupRequest, LookupResponse } from "@/lib/contract/lookup";
import { paths } from "@/lib/contract/paths";
import { type Problem, problemOf } from "@/lib/contract/problem";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { RangeQuery } from "@/lib/domain/time/time-range";

/** A viewer ID or an address, or the reference of one that is masked. */
export type LookupTarget = LookupRequest | LookupResponse;

type LookUp = Readonly<{
  lookUp: (target: LookupTarget, range: RangeQuery) => void;
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
  const frame = use(FrameContext);
  const forget = useForget();

  const lookUp = (target: LookupTarget, range: RangeQuery) =>
    startTransition(async () => {
      newest += 1;
      const own = newest;
      try {
        const { ref } = "ref" in target ? target : await postJson<LookupResponse>(paths.lookups, target);
        if (own !== newest) return;
        setProblem(null);
        onFound(ref);
        if (await forget(ref)) return;
        if (frame === null) router.push(paths.viewerOver(ref, range));
        else frame.open(ref);
      } catch (thrown) {
        if (own === newest) setProblem((thrown instanceof Error && problemIn(thrown)) || problemOf("internal"));
      }
    });

  return { lookUp, problem, isPending };
}
