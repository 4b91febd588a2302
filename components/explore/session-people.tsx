"use client";

import { useState } from "react";
import { LookUpLink } from "@/components/lookup/look-up-link";
import { CopyButton } from "@/components/ui/copy-button";
import { RevealButton } from "@/components/viewer/reveal-button";
import type { SampleAnswer } from "@/lib/contract/explore";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { exploreTexts } from "@/lib/presentation/explore/explore-texts";

const { people } = exploreTexts;

type Props = Readonly<{ session: Session; sample: SampleAnswer }>;

/** Whose session it is: masked until somebody says why they need to see it, and then a look-up away. */
export function SessionPeople({ session, sample }: Props) {
  const refs = new Map<string, LookupRef>([
    ...sample.masked.map(({ label, ref }) => [label, ref] as const),
    ...sample.revealed.map(({ value, ref }) => [value, ref] as const),
  ]);
  const masked = new Set(sample.masked.map(({ label }) => label));
  const range = { from: sample.range.start, to: sample.range.end };
  const rows = [
    { what: people.viewer, copied: people.copiedViewer, value: session.viewerId, lookUp: people.lookUpViewer },
    { what: people.address, copied: people.address, value: session.texts.ip, lookUp: people.lookUpAddress },
  ];
  return (
    <dl className="grid w-full gap-1.5 border-t border-line pt-2.5">
      {rows.map(({ what, copied, value, lookUp }) => (
        <div key={what} className="flex items-baseline gap-x-2">
          <dt className="w-18 flex-none text-[13px] text-ink-faint">{what}</dt>
          <dd className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
            {value === null ? (
              <span className="text-ink-faint">{people.unknown}</span>
            ) : (
              <Person
                value={value}
                viewer={refs.get(value) ?? null}
                isMasked={masked.has(value)}
                range={range}
                what={what}
                copied={copied}
                lookUp={lookUp}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type PersonProps = Readonly<{
  value: string;
  /** `null` for what isn't a viewer or an address. */
  viewer: LookupRef | null;
  isMasked: boolean;
  range: RangeQuery;
  what: string;
  /** The same in the name of the button that copies it. */
  copied: string;
  lookUp: string;
}>;

/** Shows what was revealed at once, so that the focus has somewhere to go until the page has been read again. */
function Person({ value, viewer, isMasked: isSentMasked, range, what, copied, lookUp }: PersonProps) {
  const [revealed, setRevealed] = useState<string | null>(null);
  const isMasked = isSentMasked && revealed === null;
  const shown = isSentMasked && revealed !== null ? revealed : value;
  return (
    <>
      <bdi className={`min-w-0 text-[13px] wrap-anywhere ${isMasked ? "text-ink-muted" : "font-mono text-xs"}`}>
        {shown}
      </bdi>
      {isMasked && viewer !== null && <RevealButton viewer={viewer} what={what} onReveal={setRevealed} />}
      {!isMasked && (
        <>
          <CopyButton value={shown} what={copied} />
          {viewer !== null && (
            <LookUpLink target={{ ref: viewer }} range={range}>
              {lookUp}
            </LookUpLink>
          )}
        </>
      )}
    </>
  );
}
