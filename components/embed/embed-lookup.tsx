"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { KindSelect } from "@/components/lookup/kind-select";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { useRange } from "@/lib/client/address/use-range";
import { useLookUp } from "@/lib/client/lookup/use-look-up";
import { lookupOfText } from "@/lib/contract/lookup";
import { guessLookupKind, type LookupKind } from "@/lib/domain/lookup/lookup";
import { lookupTexts } from "@/lib/presentation/lookup/lookup-texts";

/** The look-up box of a frame: for a caller whom the host page didn't name. */
export function EmbedLookup() {
  const [text, setText] = useState("");
  const [kind, setKind] = useState<LookupKind | null>(null);
  const { range } = useRange();
  const { lookUp, problem, isPending } = useLookUp(() => {
    setText("");
    setKind(null);
  });
  const submit = () => lookUp(lookupOfText(text, kind), range);
  return (
    <div className="grid gap-2 border-b border-line bg-surface px-3 py-2">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="flex items-center gap-1.5"
      >
        <div className="flex h-8 min-w-0 flex-1 items-center rounded-control border border-control bg-raised pr-1 pl-2 focus-within:outline-2 focus-within:outline-accent">
          <input
            name="viewer"
            aria-label={lookupTexts.box}
            placeholder={lookupTexts.box}
            value={text}
            onChange={({ target }) => setText(target.value)}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            aria-invalid={problem !== null}
            className="h-full min-w-0 flex-1 bg-transparent font-mono text-xs outline-none placeholder:font-sans placeholder:text-ink-faint"
          />
          {text !== "" && <KindSelect guess={guessLookupKind(text)} chosen={kind} onChoose={setKind} />}
        </div>
        <button
          type="submit"
          aria-label="Look up"
          aria-disabled={isPending}
          className="grid size-8 flex-none place-items-center rounded-control bg-accent text-accent-ink hover:opacity-90 forced-colors:text-[ButtonText]"
        >
          <Search aria-hidden="true" className="size-4" />
        </button>
      </form>
      {problem !== null && (
        <ProblemNotice key={problem.instance} problem={problem} onRetry={submit} isRetrying={isPending} />
      )}
    </div>
  );
}
