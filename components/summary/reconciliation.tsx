"use client";

import { sessionsOf } from "@/lib/client/decoded-sessions";
import { useSeenAnswers } from "@/lib/client/use-seen-answers";
import type { Viewer } from "@/lib/client/viewer";
import type { RangeQuery } from "@/lib/domain/time-range";
import { reconcile } from "@/lib/presentation/reconciliation";

/** The trust line: what the summary counts beside what the list holds. */
export function Reconciliation({ viewer, range }: Readonly<{ viewer: Viewer; range: RangeQuery }>) {
  const { summary, sessions } = useSeenAnswers(viewer, range);
  const list = sessions.shown ? { answer: sessions.shown, sessions: sessionsOf(sessions.shown) } : null;
  return <span>{reconcile(summary.shown ?? null, list)}</span>;
}
