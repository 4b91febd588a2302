"use client";

import { type LookupKind, lookupKinds } from "@/lib/domain/lookup/lookup";
import { kindOptions } from "@/lib/presentation/lookup/kind-options";
import { lookupTexts } from "@/lib/presentation/lookup/lookup-texts";

type Props = Readonly<{
  /** The kind that the text looks like. */
  guess: LookupKind;
  /** The kind that the agent chose instead; `null` for automatic. */
  chosen: LookupKind | null;
  onChoose: (kind: LookupKind | null) => void;
}>;

/** The kind of look-up as a chip. It is detected, and the agent can override it, because an ID may look like an IP. */
export function KindSelect({ guess, chosen, onChoose }: Props) {
  return (
    <select
      name="kind"
      aria-label={lookupTexts.kind}
      value={chosen ?? ""}
      onChange={({ target }) => onChoose(lookupKinds.find((kind) => kind === target.value) ?? null)}
      className="h-7 w-23 flex-none max-sm:w-21 max-sm:px-1.5 rounded-full bg-accent-soft px-2 text-xs font-semibold text-accent"
    >
      {kindOptions(guess).map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
