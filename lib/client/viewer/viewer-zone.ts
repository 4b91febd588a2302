"use client";

import { notifyManager, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import { createContext, use, useSyncExternalStore } from "react";
import { useRange } from "@/lib/client/address/use-range";
import { createStore, useStore } from "@/lib/client/browser/store";
import { FrameContext } from "@/lib/client/embed/frame";
import { cachedAnswers } from "@/lib/client/query/cached-answers";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { asLookupRef, type LookupRef } from "@/lib/domain/lookup/lookup";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import { isZone } from "@/lib/domain/time/zone";
import { zonesIn } from "@/lib/presentation/viewer/viewer-zone-words";

/** The viewer's time zone, as the page shows it. */
export type ShownViewerZone = Readonly<{
  zone: Zone;
  /** The zones to choose from, most likely first. */
  zones: readonly Zone[];
  /** The zone derived from the places of the sessions. */
  found: ViewerZone;
  /** Whether the agent chose it. */
  isChosen: boolean;
}>;

/** The zones that the agent chose. In memory only: a viewer's location belongs in no page address and no storage. */
const chosenZones = createStore<ReadonlyMap<LookupRef, Zone>>(new Map());

/** The viewer of the current page, or of the frame; `null` if there is none. */
export function useViewerRef(): LookupRef | null {
  const frame = use(FrameContext);
  const { ref } = useParams<{ ref?: string }>();
  if (frame !== null) return frame.ref;
  return ref === undefined ? null : asLookupRef(ref);
}

/**
 * The time zone of the viewer of the current page; `null` while no session has a known place.
 *
 * Each component reads it from the query cache. A context over the whole page would change while parts of the page are
 * still streaming, and React would discard those parts. It is `null` during hydration, because the server renders header
 * and summary before it has the sessions.
 */
export function useViewerZone(): ShownViewerZone | null {
  const ref = useViewerRef();
  const { range } = useRange();
  const queryClient = useQueryClient();
  const found = useSyncExternalStore(
    (listener) => queryClient.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    () => (ref === null ? null : zoneInAnswers(queryClient, ref, range)),
    () => null,
  );
  const choice = useStore(chosenZones, (zones) => (ref === null ? undefined : zones.get(ref)), undefined);
  if (found === null) return null;
  const zones = zonesIn(found).filter(isSupported);
  // The sessions of another range can be in another place, where the choice makes no sense.
  const isChosen = choice !== undefined && zones.includes(choice);
  const zone = isChosen ? choice : found.zone;
  return isSupported(zone) ? { zone, zones, found, isChosen } : null;
}

/**
 * The viewer's zone in the list of sessions that a part of the page is about; `null` elsewhere. The list has arrived by the
 * time such a part renders, so the server renders it in that zone too, and its times don't change during hydration.
 */
export const ListZoneContext = createContext<Zone | null>(null);

/** The viewer's zone for times: as the page shows it or, until hydration is done, as in the list. */
export function useViewerZoneOfTimes(): Zone | null {
  const shown = useViewerZone();
  const listed = use(ListZoneContext);
  if (shown !== null) return shown.zone;
  return listed !== null && isSupported(listed) ? listed : null;
}

/** The agent overrides the viewer's zone. */
export function chooseViewerZone(ref: LookupRef, zone: Zone): void {
  chosenZones.set(new Map([...chosenZones.get(), [ref, zone]]));
}

/** The zone in the answer for the current range, otherwise in the newest answer about this viewer that has one. */
function zoneInAnswers(queryClient: QueryClient, ref: LookupRef, range: RangeQuery): ViewerZone | null {
  const shown = queryClient.getQueryData<SessionsAnswer>(viewerQueries.sessions(ref, range).queryKey);
  if (shown?.viewerZone) return shown.viewerZone;
  const lists = cachedAnswers<SessionsAnswer>(queryClient, viewerQueries.sessionLists(ref));
  return lists.find(({ viewerZone }) => viewerZone !== null)?.viewerZone ?? null;
}

const supported = new Map<Zone, boolean>();

/** An older browser may not know a zone, and `Intl` would throw when formatting a time in it. */
function isSupported(zone: Zone): boolean {
  const isKnown = supported.get(zone) ?? isZone(zone);
  supported.set(zone, isKnown);
  return isKnown;
}
