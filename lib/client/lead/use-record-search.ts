"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { getJson, problemIn } from "@/lib/client/query/get-json";
import type { RecordSearchResponse } from "@/lib/contract/lead";
import { paths } from "@/lib/contract/paths";
import { type Problem, problemOf } from "@/lib/contract/problem";

type RecordSearch = Readonly<{
  search: (form: FormData) => void;
  /** Why the last search failed; the form keeps what was typed. */
  problem: Problem | null;
  isPending: boolean;
}>;

/** Searches the record by the lead's form: the server seals what was typed, and the page shows what it finds. */
export function useRecordSearch(): RecordSearch {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();

  const search = (form: FormData) =>
    startTransition(async () => {
      try {
        const fields = Array.from(form, ([name, value]) => [name, String(value)]);
        const { location } = await getJson<RecordSearchResponse>(paths.leadSearches, {
          method: "POST",
          headers: { accept: "application/json" },
          body: new URLSearchParams(fields),
        });
        setProblem(null);
        router.push(location);
      } catch (thrown) {
        setProblem((thrown instanceof Error && problemIn(thrown)) || problemOf("internal"));
      }
    });

  return { search, problem, isPending };
}
