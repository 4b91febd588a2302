"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { Button } from "@/components/ui/button";
import { useRecordSearch } from "@/lib/client/lead/use-record-search";
import { paths } from "@/lib/contract/paths";
import { leadTexts } from "@/lib/presentation/lead/lead-texts";
import type { SearchForm as Model } from "@/lib/presentation/lead/search-form";

const field = "h-8 min-w-0 rounded-control border border-control bg-surface px-2 text-ink";

/** The search of the record. It works without JavaScript as a plain form, and keeps what was typed if a search fails. */
export function SearchForm({ model }: Readonly<{ model: Model }>) {
  const { search: texts } = leadTexts;
  const { text, choices, zone, zoneLabel, since, until, canClear, restrictions } = model;
  const form = useRef<HTMLFormElement>(null);
  const { search, problem, isPending } = useRecordSearch();
  const [typed, setTyped] = useState(text);
  // A link can lead to another search, which then fills in the form.
  const [filledIn, setFilledIn] = useState(text);
  if (filledIn !== text) {
    setFilledIn(text);
    setTyped(text);
  }
  const submit = () => form.current !== null && search(new FormData(form.current));

  return (
    <div className="grid gap-2">
      <form
        ref={form}
        method="post"
        action={paths.leadSearches}
        aria-label={texts.box}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="group/search flex flex-wrap items-end gap-x-3 gap-y-2"
      >
        <input
          type="search"
          name="text"
          aria-label={texts.box}
          placeholder={texts.placeholder}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          className={`${field} basis-full xl:max-w-md xl:flex-1 xl:basis-64`}
        />
        {choices.map(({ name, label, chosen, options }) => (
          <label key={name} className="grid min-w-0 gap-0.5 text-xs text-ink-muted max-sm:basis-[calc(50%-0.375rem)]">
            {label}
            <select
              key={chosen}
              name={name}
              defaultValue={chosen}
              className={`${field} max-w-44 text-sm max-sm:w-full max-sm:max-w-full`}
            >
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <div className="hidden flex-wrap items-end gap-2 group-has-[option[value=custom]:checked]/search:flex">
          {[
            { name: "since", label: texts.since, value: since },
            { name: "until", label: texts.until, value: until },
          ].map(({ name, label, value }) => (
            <label key={name} className="grid gap-0.5 text-xs text-ink-muted">
              {label} {zoneLabel}
              <input
                key={value}
                type="datetime-local"
                name={name}
                defaultValue={value}
                className={`${field} text-sm tabular-nums`}
              />
            </label>
          ))}
        </div>
        <input type="hidden" name="zone" value={zone} />
        <Button type="submit" look="primary" aria-disabled={isPending}>
          <Search aria-hidden="true" className="size-4" />
          Search
        </Button>
        {canClear && (
          <Link
            href={paths.lead({})}
            prefetch={false}
            className="flex h-8 items-center font-medium text-accent underline-offset-2 hover:underline"
          >
            {texts.clear}
          </Link>
        )}
      </form>
      {problem !== null && (
        <ProblemNotice
          key={problem.instance}
          problem={problem}
          onRetry={submit}
          isRetrying={isPending}
          kept={texts.kept}
        />
      )}
      {restrictions.length > 0 && (
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-ink-muted">
          {restrictions.map((restriction) => (
            <bdi key={restriction} className="min-w-0 wrap-anywhere">
              {restriction}
            </bdi>
          ))}
        </p>
      )}
    </div>
  );
}
