"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { EmbedHeader } from "@/components/embed/embed-header";
import { useSelection } from "@/lib/client/address/use-selection";
import { PageConfigContext } from "@/lib/client/answer/page-config";
import { useStore } from "@/lib/client/browser/store";
import { useHydrated } from "@/lib/client/browser/use-hydrated";
import { FrameContext } from "@/lib/client/embed/frame";
import { useHeight } from "@/lib/client/embed/frame-height";
import { useFrameVisibility } from "@/lib/client/embed/frame-visibility";
import {
  beginSignIn,
  endSignIn,
  framedSignIn,
  leave,
  redeem,
  showViewer,
  starting,
} from "@/lib/client/embed/framed-sign-in";
import { useHandOver } from "@/lib/client/embed/hand-over";
import { noteInserted } from "@/lib/client/embed/inserted-notes";
import { useHostMessages } from "@/lib/client/embed/use-host-messages";
import { showPreference } from "@/lib/client/preferences/preferences";
import { isSignedOut } from "@/lib/client/sign-in/use-sign-out";
import { embedFragments } from "@/lib/contract/embed";
import type { MessageToDesk } from "@/lib/contract/embed-messages";
import type { LookupRequest } from "@/lib/contract/lookup";
import type { PageConfig } from "@/lib/contract/page-config";
import { paths } from "@/lib/contract/paths";
import { bookFor } from "@/lib/presentation/embed/book-for";
import { embedTexts } from "@/lib/presentation/embed/embed-texts";

const EmbedSignInCard = dynamic(
  () => import("@/components/embed/embed-sign-in-card").then((m) => m.EmbedSignInCard),
  { loading: () => null },
);
const EmbedContent = dynamic(() => import("@/components/embed/embed-content").then((m) => m.EmbedContent), {
  loading: () => null,
});

/** The page around the frame: its ID in the configuration, and the origins it may have. */
export type FrameHost = Readonly<{ id: string; name: string; origins: readonly string[] }>;

type Props = Readonly<{
  /** `null` if the address names no configured one. */
  host: FrameHost | null;
  /** Those of the phrase books. */
  languages: PageConfig["languages"];
}>;

/**
 * The framed page before anyone has signed in, and around what it shows then. It loads only what signing in needs; the server
 * renders it without any data, so that it also says something in a frame where no script runs. Anybody can open it, so the
 * operator's thresholds and rules come with the sign-in.
 */
export function EmbedShell({ host, languages }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { status, signIn, signInCount, ref, refusal } = useStore(framedSignIn, (current) => current, starting);
  const [takesNotes, setTakesNotes] = useState(false);
  const [wanted, setWanted] = useState<LookupRequest | null>(null);
  const isVisible = useFrameVisibility();
  const { select } = useSelection();
  const hostId = host?.id ?? "";
  const isRunning = useHydrated();
  const receive = (message: MessageToDesk) => {
    switch (message.type) {
      case "theme":
        return showPreference("theme", message.theme === "auto" ? "system" : message.theme);
      case "locale":
        return showPreference("language", bookFor(message.language, languages));
      case "accepts":
        return setTakesNotes(true);
      case "token":
        return void redeem({ token: message.token, host: hostId });
      case "lookup":
        return setWanted(lookupIn(message));
      case "note-inserted":
        return noteInserted(message.id);
      case "sign-out":
        setWanted(null);
        select(null);
        return void leave();
    }
  };
  const send = useHostMessages(host?.origins ?? [], receive);
  const popUp = useHandOver(hostId, (code) => void redeem({ code, host: hostId }));
  const [blockedAddress, setBlockedAddress] = useState<string | null>(null);
  const openPopUp = () => setBlockedAddress(popUp());
  useHeight(root, (heightPx) => send({ type: "resize", heightPx }));
  useEndOnRefusal();

  const begin = useEffectEvent(() => void beginSignIn(window.location.hash, hostId, window.parent !== window));
  // External system: the address, which a launch has left a one-time code in.
  useEffect(() => begin(), []);
  // External system: the address. The code goes, and the viewer stays for a reload; a fragment is sent to no server.
  useEffect(() => {
    const { pathname, search } = window.location;
    const fragment = ref === null ? "" : `#${embedFragments.ref}=${ref}`;
    window.history.replaceState(null, "", `${pathname}${search}${fragment}`);
  }, [ref]);

  // A host page that has signed the agent out isn't asked to sign them in again.
  const isAsking = status === "signed-out" || status === "ended";
  const isOut = isAsking || status === "left";
  const ask = useEffectEvent(() => send({ type: "need-auth", reason: "signed-out" }));
  // External system: the page around the frame, which may be able to sign in without the agent.
  useEffect(() => {
    if (isAsking) ask();
  }, [isAsking]);

  return (
    <FrameContext value={{ ref, hostName: host?.name ?? "", open: showViewer, signIn: openPopUp }}>
      <div ref={root} data-embed>
        {signIn === null && <EmbedHeader viewer={ref} lookup={null} now={null} />}
        {host === null && <Line>{embedTexts.unknownHost}</Line>}
        {host !== null && isOut && (
          <EmbedSignInCard
            hostId={host.id}
            hasEnded={status === "ended"}
            refusal={refusal}
            onSignIn={openPopUp}
            blockedAddress={blockedAddress}
          />
        )}
        {signIn === null ? (
          status === "starting" && (isRunning ? <Line>{embedTexts.signingIn}</Line> : <CannotRun />)
        ) : (
          <PageConfigContext key={signIn.person} value={signIn.config}>
            <EmbedContent
              viewer={ref}
              signIn={signIn}
              signInCount={signInCount}
              hasEnded={status === "ended"}
              isVisible={isVisible}
              wanted={wanted}
              onLookedUp={() => setWanted(null)}
              canInsert={takesNotes}
              send={send}
            />
          </PageConfigContext>
        )}
      </div>
    </FrameContext>
  );
}

/**
 * For a frame in which this page's script never runs. A sandbox without an origin of its own doesn't even get the style sheet,
 * which hides this from everyone else.
 */
function CannotRun() {
  return (
    <p className="hidden border-b border-line bg-surface px-3 py-3 noscript:block">
      {embedTexts.cannotRun}{" "}
      <a href={paths.desk} target="_blank" rel="noopener" className="font-medium text-accent underline">
        {embedTexts.newTab}
      </a>
    </p>
  );
}

function Line({ children }: Readonly<{ children: string }>) {
  return <p className="border-b border-line bg-surface px-3 py-3 text-ink-muted">{children}</p>;
}

function lookupIn(message: Extract<MessageToDesk, { type: "lookup" }>): LookupRequest {
  return "viewerId" in message ? { viewerId: message.viewerId } : { viewerIp: message.viewerIp };
}

/** Whatever request finds that the sign-in is over, the frame says so once. */
function useEndOnRefusal(): void {
  const queryClient = useQueryClient();
  // External system: the query cache.
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "error" && isSignedOut(event.action.error)) endSignIn();
      }),
    [queryClient],
  );
}
