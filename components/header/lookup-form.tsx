"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { KindSelect } from "@/components/header/kind-select";
import { ProblemNotice } from "@/components/problem-notice";
import { getJson, problemIn } from "@/lib/client/get-json";
import { useRange } from "@/lib/client/use-range";
import { useShortcut } from "@/lib/client/use-shortcut";
import { type LookupResponse, lookupOfText } from "@/lib/contract/lookups";
import { type Problem, problemOf } from "@/lib/contract/problem";
import { guessLookupKind, type LookupKind } from "@/lib/domain/lookup";
import { formatRangeQuery } from "@/lib/domain/time-range";

/** The one box. Without script it is a plain form; what is typed stays whatever happens. */
export function LookupForm({ id }: Readonly<{ id: string }>) {
  const [text, setText] = useState("");
  const [kind, setKind] = useState<LookupKind | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, startTransition] = useTransition();
  const { range } = useRange();
  const router = useRouter();
  const pathname = usePathname();
  const queryClient = useQueryClient();

  const box = useRef<HTMLInputElement>(null);
  useShortcut("/", () => box.current?.focus());

  // External system: the browser's own field, which may hold what was typed before the script was here.
  useEffect(() => setText(box.current?.value ?? ""), []);

  const lookUp = () =>
    startTransition(async () => {
      try {
        const { ref } = await getJson<LookupResponse>("/api/lookups", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(lookupOfText(text, kind)),
        });
        setProblem(null);
        const page = `/viewers/${ref}`;
        // Looking somebody up means now: what an earlier look left in memory is not an answer.
        if (page === pathname) await queryClient.invalidateQueries({ queryKey: ["viewer", ref] });
        else queryClient.removeQueries({ queryKey: ["viewer", ref] });
        if (page !== pathname) router.push(`${page}?${formatRangeQuery(range)}`);
      } catch (thrown) {
        setProblem((thrown instanceof Error && problemIn(thrown)) || problemOf("internal"));
      }
    });

  return (
    <>
      <form
        id={id}
        method="post"
        action="/api/lookups"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          lookUp();
        }}
        className="flex min-w-0 flex-1 basis-full items-center gap-2 lg:max-w-2xl lg:basis-96"
      >
        <div className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-[9px] border border-control bg-raised pl-2.5 pr-1 focus-within:outline-2 focus-within:outline-accent">
          <Search aria-hidden="true" className="size-4 flex-none text-ink-faint" />
          <input
            ref={box}
            name="viewer"
            aria-label="Viewer ID or IP address"
            placeholder="Viewer ID or IP address"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              if (event.target.value === "") setKind(null);
            }}
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
          className="h-9 flex-none rounded-control bg-accent px-3.5 font-semibold text-accent-ink hover:opacity-90"
        >
          Look up
        </button>
      </form>
      {problem !== null && (
        <ProblemNotice
          key={problem.instance}
          problem={problem}
          onRetry={lookUp}
          isRetrying={isPending}
          className="w-full lg:order-4"
        />
      )}
    </>
  );
}
