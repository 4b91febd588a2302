"use client";

import { useEffect, useEffectEvent } from "react";
import { EmbedHeader } from "@/components/embed/embed-header";
import { EmbedLookup } from "@/components/embed/embed-lookup";
import { EmbedSignInWatch } from "@/components/embed/embed-sign-in-watch";
import { EmbedViewer } from "@/components/embed/embed-viewer";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { useRange } from "@/lib/client/address/use-range";
import { useSelection } from "@/lib/client/address/use-selection";
import type { HostMessage } from "@/lib/client/embed/bridge";
import { useSeenWhileVisible } from "@/lib/client/embed/frame-visibility";
import { type LookupTarget, useLookUp } from "@/lib/client/lookup/use-look-up";
import type { EmbedSignIn } from "@/lib/contract/embed";
import type { LookupRequest } from "@/lib/contract/lookup";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import { embedTexts } from "@/lib/presentation/embed/embed-texts";

type Props = Readonly<{
  viewer: LookupRef | null;
  signIn: EmbedSignIn;
  signInCount: number;
  hasEnded: boolean;
  isVisible: boolean;
  /** Whom the host page wants to see; `null` if that is done. */
  wanted: LookupRequest | null;
  onLookedUp: () => void;
  canInsert: boolean;
  send: (message: HostMessage) => void;
}>;

/** What a signed-in agent sees in a frame. It stays when the sign-in ends. */
export function EmbedContent(props: Props) {
  const { viewer, signIn, signInCount, hasEnded, isVisible, wanted, onLookedUp, canInsert, send } = props;
  const { isLocked } = signIn;
  // Opening a viewer is recorded, so a frame that nobody sees doesn't.
  const seen = useSeenWhileVisible(viewer, isVisible);
  return (
    <main>
      {seen === null && <EmbedHeader viewer={null} lookup={null} now={null} />}
      {!isLocked && viewer === null && <EmbedLookup />}
      {!isLocked && <HostLookUp wanted={isVisible && !hasEnded ? wanted : null} onLookedUp={onLookedUp} />}
      {seen === null ? (
        <p className="bg-surface px-3 py-3 text-ink-muted">{embedTexts.noViewer}</p>
      ) : (
        <EmbedViewer key={seen} viewerRef={seen} canInsert={canInsert} send={send} />
      )}
      {!hasEnded && (
        <EmbedSignInWatch
          key={signInCount}
          signIn={signIn}
          count={signInCount}
          onExpiring={() => send({ type: "need-auth", reason: "expiring" })}
        />
      )}
    </main>
  );
}

type HostLookUpProps = Readonly<{ wanted: LookupTarget | null; onLookedUp: () => void }>;

/** Looks up whom the host page has named. */
function HostLookUp({ wanted, onLookedUp }: HostLookUpProps) {
  const { range } = useRange();
  const { select } = useSelection();
  const { lookUp, problem, isPending } = useLookUp(() => select(null));
  const start = useEffectEvent((target: LookupTarget) => {
    onLookedUp();
    lookUp(target, range);
  });

  // External system: the page around the frame.
  useEffect(() => {
    if (wanted !== null) start(wanted);
  }, [wanted]);

  return problem === null ? null : (
    <ProblemNotice key={problem.instance} problem={problem} isRetrying={isPending} className="m-2" />
  );
}
