"use client";

import { useSeenAnswers } from "@/lib/client/query/use-seen-answers";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { reconcile } from "@/lib/presentation/summary/reconciliation";

/** The trust line: the plays of the summary beside those of the list. */
export function Reconciliation({ viewer, range }: Readonly<{ viewer: Viewer; range: RangeQuery }>) {
  const { summary, sessions } = useSeenAnswers(viewer, range);
  const list = sessions.shown ? { answer: sessions.shown, sessions: sessionsOf(sessions.shown) } : null;
  return <span>{reconcile(summary.shown ?? null, list)}</span>;
}
