"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { EmbedHeader } from "@/components/embed/embed-header";
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
  redeem,
  showViewer,
  starting,
} from "@/lib/client/embed/framed-sign-in";
import { useHandOver } from "@/lib/client/embed/hand-over";
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
export type FrameHost = Readonly<{ id: string; origins: readonly string[] }>;

type Props = Readonly<{
  /** `null` if the address names no configured one. */
  host: FrameHost | null;
  config: PageConfig;
}>;

/**
 * The framed page before anyone has signed in, and around what it shows then. It loads only what signing in needs; the server
 * renders it without any data, so that it also says something in a frame where no script runs.
 */
export function EmbedShell({ host, config }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { status, signIn, signInCount, ref, refusal } = useStore(framedSignIn, (current) => current, starting);
  const [takesNotes, setTakesNotes] = useState(false);
  const [wanted, setWanted] = useState<LookupRequest | null>(null);
  const isVisible = useFrameVisibility();
  const isRunning = useHydrated();
  const receive = (message: MessageToDesk) => {
    switch (message.type) {
      case "theme":
        return showPreference("theme", message.theme === "auto" ? "system" : message.theme);
      case "locale":
        return showPreference("language", bookFor(message.language, config.languages));
      case "accepts":
        return setTakesNotes(true);
      case "token":
        return void redeem({ token: message.token });
      case "lookup":
        return setWanted(lookupIn(message));
    }
  };
  const send = useHostMessages(host?.origins ?? [], receive);
  const popUp = useHandOver(host?.id ?? "", (code) => void redeem({ code }));
  const [blockedAddress, setBlockedAddress] = useState<string | null>(null);
  const openPopUp = () =>
    setBlockedAddress(popUp() ? null : new URL(paths.embedHandoff(host?.id ?? ""), window.location.origin).href);
  useHeight(root, (heightPx) => send({ type: "resize", heightPx }));
  useEndOnRefusal();

  const begin = useEffectEvent(() => void beginSignIn(window.location.hash, host?.id ?? ""));
  // External system: the address, which a launch has left a one-time code in.
  useEffect(() => begin(), []);
  // External system: the address. The code goes, and the viewer stays for a reload; a fragment is sent to no server.
  useEffect(() => {
    const { pathname, search } = window.location;
    const fragment = ref === null ? "" : `#${embedFragments.ref}=${ref}`;
    window.history.replaceState(null, "", `${pathname}${search}${fragment}`);
  }, [ref]);

  const isOut = status === "signed-out" || status === "ended";
  const ask = useEffectEvent(() => send({ type: "need-auth", reason: "signed-out" }));
  // External system: the page around the frame, which may be able to sign in without the agent.
  useEffect(() => {
    if (isOut) ask();
  }, [isOut]);

  return (
    <PageConfigContext value={config}>
      <FrameContext value={{ ref, open: showViewer, signIn: openPopUp }}>
        <div ref={root} data-embed>
          {signIn === null && <EmbedHeader viewer={ref} lookup={null} now={null} />}
          {host === null && <Line>{embedTexts.unknownHost}</Line>}
          {host !== null && isOut && (
            <EmbedSignInCard
              hasEnded={status === "ended"}
              refusal={refusal}
              onSignIn={openPopUp}
              blockedAddress={blockedAddress}
            />
          )}
          {signIn === null ? (
            status === "starting" && (isRunning ? <Line>{embedTexts.signingIn}</Line> : <CannotRun />)
          ) : (
            <EmbedContent
              key={signIn.person}
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
          )}
        </div>
      </FrameContext>
    </PageConfigContext>
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
