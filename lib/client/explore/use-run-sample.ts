"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { getJson, problemIn } from "@/lib/client/query/get-json";
import type { SampleLocation } from "@/lib/contract/explore";
import { paths } from "@/lib/contract/paths";
import { type Problem, problemOf } from "@/lib/contract/problem";

type RunSample = Readonly<{
  run: (form: FormData) => void;
  /** Why the last query wasn't run; `null` once one was. The form keeps what was typed. */
  problem: Problem | null;
  /** Whether the page is being asked for. It still shows what it had. */
  isRunning: boolean;
}>;

/** Runs the query in the form: the server checks it and seals what may be personal, and the page shows the sample. */
export function useRunSample(): RunSample {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRunning, startTransition] = useTransition();
  const router = useRouter();

  const run = (form: FormData) =>
    startTransition(async () => {
      try {
        const { location } = await getJson<SampleLocation>(paths.exploreQueries, {
          method: "POST",
          headers: { accept: "application/json" },
          body: new URLSearchParams(Array.from(form, ([name, value]) => [name, String(value)])),
        });
        startTransition(() => {
          setProblem(null);
          router.push(location);
        });
      } catch (thrown) {
        setProblem((thrown instanceof Error && problemIn(thrown)) || problemOf("internal"));
      }
    });

  return { run, problem, isRunning };
}
