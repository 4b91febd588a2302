"use client";

import { LookUpLink } from "@/components/lookup/look-up-link";
import { Button } from "@/components/ui/button";
import { useRange } from "@/lib/client/address/use-range";
import { focusLookupBox } from "@/lib/client/lookup/lookup-box";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { LastSeenWords } from "@/lib/contract/answer";
import { guessLookupKind } from "@/lib/domain/lookup/lookup";
import { answerTexts } from "@/lib/presentation/answer/answer-texts";

type Props = Readonly<{ viewer: Viewer; lastSeen: LastSeenWords }>;

/** What to do next if there are no sessions: show the day of the last one, or correct what was looked up. */
export function LastSeenActions({ viewer: { lookup }, lastSeen }: Props) {
  const { range, setRange } = useRange();
  if (lastSeen.kind === "seen") {
    return (
      <Button look="primary" onClick={() => setRange(lastSeen.range)} aria-description={lastSeen.text}>
        {lastSeen.button}
      </Button>
    );
  }
  const isIdLikeAddress =
    !lookup.isMasked && lookup.kind === "viewerId" && guessLookupKind(lookup.value) === "viewerIp";
  return (
    <>
      <Button onClick={focusLookupBox}>{answerTexts.editLookup[lookup.kind]}</Button>
      {isIdLikeAddress && (
        <LookUpLink target={{ viewerIp: lookup.value }} range={range}>
          {answerTexts.tryAsAddress}
        </LookUpLink>
      )}
    </>
  );
}
