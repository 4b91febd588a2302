"use client";

import { notifyManager, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import { useSyncExternalStore } from "react";
import { useRange } from "@/lib/client/address/use-range";
import { cachedAnswers } from "@/lib/client/query/cached-answers";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { asLookupRef, type LookupRef } from "@/lib/domain/lookup/lookup";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { isZone } from "@/lib/domain/time/zone";
import type { Zone } from "@/lib/presentation/format/format-time";
import { zonesIn } from "@/lib/presentation/viewer/viewer-zone-words";

/** The zone that the viewer's times are shown in. */
export type ShownViewerZone = Readonly<{
  zone: Zone;
  /** What the agent may choose, the likeliest first. */
  zones: readonly Zone[];
  /** What the places of the sessions say. */
  told: ViewerZone;
  /** Whether the agent chose it. */
  isChosen: boolean;
}>;

const listeners = new Set<() => void>();
/** In memory alone: where somebody is belongs in no address and no storage. */
const chosen = new Map<LookupRef, Zone>();

/** The viewer whose page is shown; `null` on any other page. */
export function useViewerRef(): LookupRef | null {
  const { ref } = useParams<{ ref?: string }>();
  return ref === undefined ? null : asLookupRef(ref);
}

/**
 * The zone of the viewer whose page is shown, in header and page alike; `null` while no session says it.
 *
 * It is read out of the answers in memory, by each component for itself: a context over the whole page would change
 * while parts of it are still being streamed, and React would throw those parts away. What the server drew stays until
 * the script has taken over, since the server drew header and summary before it had the sessions.
 */
export function useViewerZone(): ShownViewerZone | null {
  const ref = useViewerRef();
  const { range } = useRange();
  const queryClient = useQueryClient();
  const told = useSyncExternalStore(
    (listener) => queryClient.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    () => (ref === null ? null : toldZone(queryClient, ref, range)),
    () => null,
  );
  const choice = useSyncExternalStore(
    subscribe,
    () => (ref === null ? undefined : chosen.get(ref)),
    () => undefined,
  );
  if (told === null) return null;
  const zones = zonesIn(told).filter(isKnownHere);
  // Another range may tell of another place, where the choice would be nonsense.
  const isChosen = choice !== undefined && zones.includes(choice);
  const zone = isChosen ? choice : told.zone;
  return isKnownHere(zone) ? { zone, zones, told, isChosen } : null;
}

/** The agent knows better where the viewer is. */
export function chooseViewerZone(ref: LookupRef, zone: Zone): void {
  chosen.set(ref, zone);
  for (const listener of listeners) listener();
}

/** The zone by the answer that is shown, else by the newest one of this viewer that knows it. */
function toldZone(queryClient: QueryClient, ref: LookupRef, range: RangeQuery): ViewerZone | null {
  const shown = queryClient.getQueryData<SessionsAnswer>(viewerQueries.sessions(ref, range).queryKey);
  if (shown?.viewerZone) return shown.viewerZone;
  const lists = cachedAnswers<SessionsAnswer>(queryClient, viewerQueries.sessionLists(ref));
  return lists.find(({ viewerZone }) => viewerZone !== null)?.viewerZone ?? null;
}

const knownHere = new Map<Zone, boolean>();

/** A browser may be older than a zone's name, and would throw on it wherever a time is written. */
function isKnownHere(zone: Zone): boolean {
  const isKnown = knownHere.get(zone) ?? isZone(zone);
  knownHere.set(zone, isKnown);
  return isKnown;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
