"use client";

import { useState, useTransition } from "react";
import { getFile, type NamedFile } from "@/lib/client/export/get-file";
import { useZone } from "@/lib/client/preferences/preferences";
import { problemIn } from "@/lib/client/query/get-json";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { ExportFormat } from "@/lib/contract/export";
import { paths } from "@/lib/contract/paths";
import { type Problem, problemOf } from "@/lib/contract/problem";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** Saving the sessions of the page as a file. */
export type Export = Readonly<{
  isPreparing: boolean;
  isSaved: boolean;
  /** Why the last file couldn't be had. */
  problem: Problem | null;
  save: (format: ExportFormat) => void;
  /** Tries the last one again. */
  retry: () => void;
}>;

type Asked = Readonly<{
  range: RangeQuery;
  /** The end of the window that the page shows. */
  allUntil: EpochMs;
}>;

/**
 * Saves all sessions of a range as a file. The server loads them, so the file has more than the page if the page doesn't have all.
 *
 * @param onProblem - Called when a file can't be had.
 */
export function useExport({ ref }: Viewer, { range, allUntil }: Asked, onProblem: () => void): Export {
  const zone = useZone();
  const [format, setFormat] = useState<ExportFormat>("csv");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const [isPreparing, startTransition] = useTransition();
  const save = (wanted: ExportFormat) => {
    setFormat(wanted);
    setIsSaved(false);
    startTransition(async () => {
      try {
        saveFile(await getFile(paths.sessionsFile(ref, range, { format: wanted, zone, allUntil })));
        setProblem(null);
        setIsSaved(true);
      } catch (thrown) {
        setProblem((thrown instanceof Error && problemIn(thrown)) || problemOf("internal"));
        onProblem();
      }
    });
  };
  return { isPreparing, isSaved, problem, save, retry: () => save(format) };
}

/** The browser may still read it some time after the click. */
const readMs = 60_000;

function saveFile({ name, content }: NamedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), readMs);
}
