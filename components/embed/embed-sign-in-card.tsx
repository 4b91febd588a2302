"use client";

import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { frameKey } from "@/lib/client/embed/frame-key";
import { type FramedSignIn, redeem } from "@/lib/client/embed/framed-sign-in";
import { paths } from "@/lib/contract/paths";
import { embedTexts, signInProblemText, typedCode } from "@/lib/presentation/embed/embed-texts";

type Props = Readonly<{
  /** The host in the frame's address. */
  hostId: string;
  /** Whether a sign-in is over, whose page stays below. */
  hasEnded: boolean;
  refusal: FramedSignIn["refusal"];
  /** Opens the pop-up. */
  onSignIn: () => void;
  /** Where the pop-up's page is, if the browser didn't open it; otherwise `null`. */
  blockedAddress: string | null;
}>;

/** How to sign in in a frame: with a pop-up, with the code that it shows if it can't reach the frame, or in a new tab. */
export function EmbedSignInCard({ hostId, hasEnded, refusal, onSignIn, blockedAddress }: Props) {
  return (
    <section
      aria-label={hasEnded ? embedTexts.ended : embedTexts.signIn}
      className="grid gap-2.5 border-b border-line bg-surface px-3 py-3"
    >
      <div className="grid gap-0.5">
        <h2 className="font-semibold">{hasEnded ? embedTexts.ended : embedTexts.signIn}</h2>
        <p className="text-ink-muted">{hasEnded ? embedTexts.endedDetail : embedTexts.signInDetail}</p>
      </div>
      {refusal !== null && (
        <p role="alert" className="rounded-control bg-fail-soft px-3 py-2 text-fail-ink">
          {signInProblemText(refusal.problem, refusal.of)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button look="primary" onClick={onSignIn}>
          Sign in
        </Button>
        <a
          href={paths.desk}
          target="_blank"
          rel="noopener"
          className="inline-flex min-h-6 items-center font-medium text-accent underline-offset-2 hover:underline"
        >
          {embedTexts.newTab}
        </a>
      </div>
      {blockedAddress !== null && (
        <p role="alert" className="rounded-control bg-trouble-soft px-3 py-2 text-trouble-ink">
          {embedTexts.popUpBlocked}{" "}
          <a href={blockedAddress} target="_blank" rel="noopener" className="underline">
            {embedTexts.popUpLink}
          </a>
          . {embedTexts.popUpNever}
        </p>
      )}
      <details open={blockedAddress !== null}>
        <summary className="min-h-6 w-fit content-center text-xs text-ink-muted">{embedTexts.haveCode}</summary>
        <CodeForm hostId={hostId} />
      </details>
    </section>
  );
}

/** For a pop-up that another site's pages have cut off from the frame. */
function CodeForm({ hostId }: Pick<Props, "hostId">) {
  const id = useId();
  const [text, setText] = useState("");
  const [isPending, startTransition] = useTransition();
  const submit = () =>
    startTransition(async () => {
      await redeem({ host: hostId, shortCode: typedCode(text), frameKey: frameKey() });
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && typedCode(text) !== "") submit();
      }}
      className="grid gap-1 pt-1"
    >
      <label htmlFor={id} className="text-xs text-ink-muted">
        {embedTexts.code}
      </label>
      <div className="flex gap-1.5">
        <input
          id={id}
          value={text}
          onChange={({ target }) => setText(target.value)}
          maxLength={20}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          className="h-8 w-32 min-w-0 rounded-control border border-control bg-surface px-2 font-mono tracking-wide uppercase"
        />
        <Button type="submit" aria-disabled={isPending}>
          {embedTexts.useCode}
        </Button>
      </div>
    </form>
  );
}
