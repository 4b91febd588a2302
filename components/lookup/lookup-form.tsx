"use client";

import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { KindSelect } from "@/components/lookup/kind-select";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { useRange } from "@/lib/client/address/use-range";
import { useShortcut } from "@/lib/client/browser/use-shortcut";
import { boxText, setBoxText, useBoxText } from "@/lib/client/lookup/box-text";
import { useLookUp } from "@/lib/client/lookup/use-look-up";
import { lookupOfText } from "@/lib/contract/lookup";
import { paths } from "@/lib/contract/paths";
import { guessLookupKind, type LookupKind } from "@/lib/domain/lookup/lookup";

/** The one box. Without script it is a plain form; what is typed stays whatever happens. */
export function LookupForm({ id }: Readonly<{ id: string }>) {
  const text = useBoxText();
  const [kind, setKind] = useState<LookupKind | null>(null);
  const { range } = useRange();
  const { lookUp, problem, isPending } = useLookUp((ref) => {
    setBoxText(boxText(), ref);
    // What was overruled for one caller is not for the next.
    setKind(null);
    // What comes next is read and copied by single keys, which in the box would be letters.
    box.current?.blur();
  });

  const box = useRef<HTMLInputElement>(null);
  useShortcut("/", () => box.current?.focus());

  // External system: the browser's own field, which may hold what was typed before the script was here.
  useEffect(() => {
    const typed = box.current?.value ?? "";
    if (typed !== "") setBoxText(typed, null);
  }, []);

  // The field itself: a key may come between the script's first drawing and its second.
  const submit = () => lookUp(lookupOfText(box.current?.value ?? text, kind), range);

  return (
    <>
      <form
        id={id}
        method="post"
        action={paths.lookups}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="order-1 flex min-w-0 flex-1 items-center gap-2 lg:order-2 lg:max-w-2xl lg:basis-96"
      >
        <div className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-[9px] border border-control bg-raised pl-2.5 pr-1 focus-within:outline-2 focus-within:outline-accent">
          <Search aria-hidden="true" className="size-4 flex-none text-ink-faint max-sm:hidden" />
          <input
            ref={box}
            name="viewer"
            aria-label="Viewer ID or IP address"
            placeholder="Viewer ID or IP address"
            value={text}
            onChange={(event) => {
              setBoxText(event.target.value, null);
              if (event.target.value === "") setKind(null);
            }}
            onKeyDown={({ key, currentTarget }) => key === "Escape" && currentTarget.blur()}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            aria-invalid={problem !== null}
            className="h-full min-w-0 flex-1 bg-transparent font-mono text-[13px] outline-none placeholder:font-sans placeholder:text-ink-faint"
          />
          <KindSelect guess={guessLookupKind(text)} chosen={kind} onChoose={setKind} />
        </div>
        <button
          type="submit"
          aria-disabled={isPending}
          className="grid h-9 flex-none place-items-center rounded-control bg-accent px-3.5 font-semibold text-accent-ink hover:opacity-90 max-sm:w-9 max-sm:px-0"
        >
          <Search aria-hidden="true" className="size-4 sm:hidden" />
          <span className="max-sm:sr-only">Look up</span>
        </button>
      </form>
      {problem !== null && (
        <ProblemNotice
          key={problem.instance}
          problem={problem}
          onRetry={submit}
          isRetrying={isPending}
          className="order-5 w-full"
        />
      )}
    </>
  );
}
