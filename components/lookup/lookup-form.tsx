"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { KindSelect } from "@/components/lookup/kind-select";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { useRange } from "@/lib/client/address/use-range";
import { useShortcut } from "@/lib/client/keyboard/use-shortcut";
import { enterBox, resolveLookupBox, typeInLookupBox, useLookupBoxText } from "@/lib/client/lookup/lookup-box";
import { useLookUp } from "@/lib/client/lookup/use-look-up";
import { useRecentMenu } from "@/lib/client/lookup/use-recent-menu";
import { useStartFocus } from "@/lib/client/lookup/use-start-focus";
import { lookupOfText } from "@/lib/contract/lookup";
import { paths } from "@/lib/contract/paths";
import { guessLookupKind, type LookupKind } from "@/lib/domain/lookup/lookup";
import { lookupTexts } from "@/lib/presentation/lookup/lookup-texts";

/** Loaded when the box first opens it. */
const RecentLookups = dynamic(() => import("@/components/lookup/recent-lookups").then((m) => m.RecentLookups), {
  ssr: false,
});

/** The look-up box. It works without JavaScript as a plain form, and keeps its text if a look-up fails. */
export function LookupForm({ id }: Readonly<{ id: string }>) {
  const text = useLookupBoxText();
  const [kind, setKind] = useState<LookupKind | null>(null);
  const { range } = useRange();
  const { lookUp, problem, isPending } = useLookUp((ref) => {
    resolveLookupBox(ref);
    // An override is for one look-up only.
    setKind(null);
    // So that single-key shortcuts work on the viewer's page, instead of typing into the box.
    box.current?.blur();
  });

  const box = useRef<HTMLInputElement>(null);
  const { isOpen, isAsked, ask, close, ...recent } = useRecentMenu(text === "", box);
  useShortcut("look-up", () => enterBox(box.current));
  useShortcut("recent-lookups", ask);
  useStartFocus(box);

  // External system: the input element, which may already hold text typed before hydration.
  useEffect(() => {
    const typed = box.current?.value ?? "";
    if (typed !== "") typeInLookupBox(typed);
  }, []);

  // Reads the element itself: Enter may be pressed after hydration, but before the effect above has run.
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
        {...recent}
        className="relative order-1 flex min-w-0 flex-1 items-center gap-2 lg:order-2 lg:max-w-xl lg:basis-52"
      >
        <div className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-[9px] border border-control bg-raised pl-2.5 pr-1 focus-within:outline-2 focus-within:outline-accent">
          <Search aria-hidden="true" className="size-4 flex-none text-ink-faint max-xl:hidden" />
          <input
            ref={box}
            name="viewer"
            aria-label={lookupTexts.box}
            placeholder={lookupTexts.box}
            value={text}
            onChange={(event) => {
              typeInLookupBox(event.target.value);
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
          className="grid h-9 flex-none place-items-center rounded-control border border-transparent bg-accent px-3.5 font-semibold text-accent-ink hover:opacity-90 forced-colors:text-[ButtonText] max-xl:w-9 max-xl:px-0"
        >
          <Search aria-hidden="true" className="size-4 xl:hidden" />
          <span className="max-xl:sr-only">Look up</span>
        </button>
        {isOpen && (
          <RecentLookups
            menu={{ isAsked, close }}
            className="absolute inset-x-0 top-full z-30 mt-1.5 max-h-[calc(100dvh-7rem)] max-sm:fixed max-sm:inset-x-3 max-sm:top-13 overflow-y-auto shadow-lg sm:min-w-152 lg:min-w-184"
          />
        )}
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
