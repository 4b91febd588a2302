"use client";

import Link from "next/link";
import { useState } from "react";
import { QueryForm } from "@/components/explore/query-form";
import { Panel } from "@/components/ui/panel";
import type { SampleOptions } from "@/lib/contract/explore";
import type { Problem } from "@/lib/contract/problem";
import type { TypedSample } from "@/lib/domain/explore/typed-sample";
import type { EpochMs } from "@/lib/domain/units";
import { diagnoseTexts } from "@/lib/presentation/diagnose/diagnose-texts";

type Props = Readonly<{
  /** The query in the URL. */
  typed: TypedSample;
  options: SampleOptions;
  /** What the query found, drawn by the server; `null` if it wasn't run, or failed. */
  result: React.ReactNode;
  problem: Problem | null;
  /** The page that shows the same query's sessions. */
  explore: string;
  now: EpochMs;
}>;

const { title, intro, nothingYet, kept: texts } = diagnoseTexts;

/** The page that diagnoses errors. If a query fails, what was typed and the result of the one before stay. */
export function DiagnosePage({ typed, options, result, problem, explore, now }: Props) {
  const [kept, setKept] = useState(result);
  if (result !== null && kept !== result) setKept(result);
  return (
    <div className="grid gap-3 pt-4">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        <p className="text-ink-muted">{intro}</p>
      </header>
      <QueryForm
        page="errors"
        typed={typed}
        options={options}
        problem={problem}
        kept={kept === null ? texts.typed : `${texts.typed} ${texts.result}`}
        now={now}
      >
        <Link
          href={explore}
          prefetch={false}
          className="ml-auto font-medium text-accent underline-offset-2 hover:underline"
        >
          {diagnoseTexts.explore}
        </Link>
      </QueryForm>
      {kept ?? (
        <Panel title={diagnoseTexts.shared.title}>
          <p className="px-4 pb-4 text-ink-muted">{nothingYet}</p>
        </Panel>
      )}
    </div>
  );
}
