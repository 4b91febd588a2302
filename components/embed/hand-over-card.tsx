"use client";

import { useState, useTransition } from "react";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { SignInAgainButton } from "@/components/sign-in/sign-in-again-button";
import { Brand } from "@/components/ui/brand";
import { Button } from "@/components/ui/button";
import { useAttention } from "@/lib/client/browser/attention";
import { sendCode } from "@/lib/client/embed/hand-over";
import { postJson, problemIn } from "@/lib/client/query/get-json";
import { type EmbedHandOver, type EmbedHandOverRequest, embedFragments } from "@/lib/contract/embed";
import { paths } from "@/lib/contract/paths";
import { type Problem, problemOf } from "@/lib/contract/problem";
import { handOverTexts } from "@/lib/presentation/embed/embed-texts";

type Props = Readonly<{
  host: Readonly<{ id: string; name: string; origins: readonly string[] }>;
  /** The name of the signed-in person. */
  person: string;
}>;

/** Shows who shows the frame, and hands the sign-in over when the agent says so. */
export function HandOverCard({ host, person }: Props) {
  const isAttended = useAttention();
  const [isPending, startTransition] = useTransition();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [shortCode, setShortCode] = useState<string | null>(null);
  const [status, setStatus] = useState<string | null>(null);
  const handOver = () =>
    startTransition(async () => {
      setProblem(null);
      try {
        const fragment = new URLSearchParams(window.location.hash.slice(1));
        const request: EmbedHandOverRequest = {
          host: host.id,
          frameKeyHash: fragment.get(embedFragments.frame),
        };
        const made = await postJson<EmbedHandOver>(paths.embedHandOver, request);
        const isSent = sendCode(window.opener, made.code);
        if (!isSent && made.shortCode !== null) return setShortCode(made.shortCode);
        setStatus(isSent ? handOverTexts.done : handOverTexts.noFrame);
        if (isSent) window.close();
      } catch (thrown) {
        setProblem((thrown instanceof Error && problemIn(thrown)) || problemOf("internal"));
      }
    });
  return (
    <Card heading={handOverTexts.heading(host.name)}>
      <p className="text-ink-muted">{handOverTexts.detail(person)}</p>
      <div>
        <p className="text-ink-muted">{handOverTexts.embedder}</p>
        <ul>
          {host.origins.map((origin) => (
            <li key={origin} className="font-mono text-[13px] wrap-anywhere">
              {origin}
            </li>
          ))}
        </ul>
      </div>
      {problem !== null && <ProblemNotice problem={problem} onRetry={handOver} isRetrying={isPending} />}
      {shortCode !== null ? (
        <div className="grid gap-1">
          <p>{handOverTexts.typeCode}</p>
          <p className="font-mono text-2xl font-semibold tracking-widest">
            <output>{shortCode}</output>
          </p>
        </div>
      ) : status !== null ? (
        <p role="status">{status}</p>
      ) : (
        <>
          <p className="text-xs text-ink-faint">{handOverTexts.onlyIf}</p>
          <Button
            look="primary"
            onClick={handOver}
            disabled={!isAttended}
            aria-disabled={isPending}
            className="h-auto min-h-10 whitespace-normal py-1"
          >
            {handOverTexts.confirm(host.name)}
          </Button>
        </>
      )}
    </Card>
  );
}

/** Signs in in a window of its own: a tie to the frame would not survive the identity provider's pages in this one. */
export function HandOverSignIn({ host }: Readonly<{ host: string }>) {
  return (
    <Card heading={handOverTexts.heading(host)}>
      <p className="text-ink-muted">{handOverTexts.signInFirst}</p>
      <SignInAgainButton onSignedIn={() => window.location.reload()} />
    </Card>
  );
}

/** For a window that something else than the frame has opened. */
export function NotConnected({ host }: Readonly<{ host: string }>) {
  return (
    <Card heading={handOverTexts.heading(host)}>
      <p className="text-ink-muted">{handOverTexts.noFrame}</p>
    </Card>
  );
}

/** For an address that names no host of the configuration. */
export function UnknownHost() {
  return (
    <Card heading="Viewer Desk">
      <p className="text-ink-muted">{handOverTexts.unknownHost}</p>
    </Card>
  );
}

function Card({ heading, children }: Readonly<{ heading: string; children: React.ReactNode }>) {
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <div className="grid w-full max-w-sm gap-4 rounded-panel border border-line bg-surface p-6 shadow-panel">
        <Brand isNamed />
        <h1 className="text-lg leading-snug font-semibold tracking-tight wrap-anywhere">{heading}</h1>
        {children}
      </div>
    </main>
  );
}
