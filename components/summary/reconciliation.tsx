"use client";

import { useDeferredValue } from "react";
import { useSeenAnswers } from "@/lib/client/query/use-seen-answers";
import { useLongRead } from "@/lib/client/sessions/all/long-read-store";
import { mergedList } from "@/lib/client/sessions/all/merged-list";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { reconcile } from "@/lib/presentation/summary/reconciliation";

/** The trust line: the plays of the summary beside those of the list. */
export function Reconciliation({ viewer, range }: Readonly<{ viewer: Viewer; range: RangeQuery }>) {
  const { summary, sessions } = useSeenAnswers(viewer, range);
  const read = useDeferredValue(useLongRead(viewer.ref, range)?.read ?? null);
  const answer = sessions.shown && mergedList(sessions.shown, read);
  const list = answer ? { answer, sessions: sessionsOf(answer) } : null;
  return <span>{reconcile(summary.shown ?? null, list)}</span>;
}
