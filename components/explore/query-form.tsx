"use client";

import { Play, Plus } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { control, FieldError, invalidProps, SelectField } from "@/components/explore/field";
import { FilterRow } from "@/components/explore/filter-row";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { Button } from "@/components/ui/button";
import { useRunSample } from "@/lib/client/explore/use-run-sample";
import { useZone } from "@/lib/client/preferences/preferences";
import type { SampleOptions, SamplePage } from "@/lib/contract/explore";
import { paths } from "@/lib/contract/paths";
import type { Problem } from "@/lib/contract/problem";
import { sampleSizes } from "@/lib/domain/explore/sample-query";
import { customWindow } from "@/lib/domain/explore/sample-window";
import type { TypedSample } from "@/lib/domain/explore/typed-sample";
import type { EpochMs } from "@/lib/domain/units";
import { exploreTexts } from "@/lib/presentation/explore/explore-texts";
import {
  choicesOf,
  emptyRow,
  type FaultyField,
  faultOf,
  fieldsOf,
  inZone,
  type QueryFields,
} from "@/lib/presentation/explore/query-form";
import { optionNotes } from "@/lib/presentation/explore/sample-words";
import { zoneName } from "@/lib/presentation/format/format-time";

type Props = Readonly<{
  /** The page that shows the sample. */
  page: SamplePage;
  /** The query in the URL. */
  typed: TypedSample;
  options: SampleOptions;
  /** Why the query in the URL shows nothing; `null` if it does, or wasn't run. */
  problem: Problem | null;
  /** What is on the page despite a problem. */
  kept: string;
  now: EpochMs;
  /** Controls beside "Run". */
  children?: React.ReactNode;
}>;

const { form: texts } = exploreTexts;

/** The query of a sample. It works without JavaScript as a plain form, and keeps what was typed if it can't be run. */
export function QueryForm({ page, typed, options, problem: shown, kept, now, children }: Props) {
  const id = useId();
  const zone = useZone();
  const form = useRef<HTMLFormElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { run, problem: refused, isRunning } = useRunSample();
  const [fields, setFields] = useState(() => fieldsOf(typed, options, { zone, now }));
  // A link, or the browser's Back button, can lead to another query, which then fills in the form.
  const [filledIn, setFilledIn] = useState({ typed, zone });
  if (filledIn.typed !== typed || filledIn.zone !== zone) {
    const isOther = JSON.stringify(filledIn.typed) !== JSON.stringify(typed);
    setFilledIn({ typed, zone });
    setFields(isOther ? fieldsOf(typed, options, { zone, now }) : inZone(fields, filledIn.zone, zone));
  }
  const problem = refused ?? shown;
  const fault = faultOf(problem, fields, options.dimensions);
  const errorOf = (field: FaultyField) => (fault?.field === field ? fault.text : null);
  const errorOfRow = (key: number) =>
    fault !== null && typeof fault.field === "object" && fault.field.row === key ? fault.text : null;
  const change = (changes: Partial<QueryFields>) => setFields({ ...fields, ...changes });
  const choices = choicesOf(options, fields);
  const flags = choices.flags.filter(({ value }) => page === "sessions" || value !== "is_exit_before_video_start");
  const submit = () => form.current !== null && run(new FormData(form.current));

  // External system: the focus, which moves to the field that is wrong.
  useEffect(() => {
    if (refused !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  const addFilter = () => {
    flushSync(() => change({ rows: [...fields.rows, emptyRow(fields.rows)] }));
    form.current?.querySelector<HTMLElement>("li:last-child > div > input")?.focus();
  };
  const removeFilter = (key: number) => {
    change({ rows: fields.rows.filter((row) => row.key !== key) });
    addButton.current?.focus();
  };

  return (
    <div className="grid gap-2">
      <form
        ref={form}
        method="post"
        action={paths.exploreQueries}
        aria-label={texts.name}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="group/query grid gap-3 rounded-panel border border-line bg-surface p-3 shadow-panel sm:px-4"
      >
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="zone" value={zone} />
        <input type="hidden" name="from" value={typed.from} />
        <input type="hidden" name="to" value={typed.to} />
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
          <SelectField
            label={texts.kind}
            name="kind"
            value={fields.kind}
            options={choices.kinds}
            error={errorOf("kind")}
            errorId={`${id}-kind`}
            onChange={(kind) => change({ kind })}
          />
          <SelectField
            label={texts.window}
            name="window"
            value={fields.window}
            options={choices.windows}
            error={fields.window === customWindow ? null : (errorOf("since") ?? errorOf("until"))}
            errorId={`${id}-window`}
            onChange={(window) => change({ window })}
          />
          <div className="hidden flex-wrap items-start gap-x-3 gap-y-2 group-has-[option[value=custom]:checked]/query:flex max-sm:w-full">
            {(["since", "until"] as const).map((field) => (
              <div key={field} className="grid gap-0.5 max-sm:w-full">
                <label className="grid gap-0.5 text-xs text-ink-muted">
                  {texts[field]} {zoneName(now, zone)}
                  <input
                    type="datetime-local"
                    name={field}
                    value={fields[field]}
                    onChange={({ target }) => change({ [field]: target.value })}
                    {...invalidProps(`${id}-${field}`, errorOf(field))}
                    className={`${control} tabular-nums`}
                  />
                </label>
                <FieldError id={`${id}-${field}`} text={errorOf(field)} />
              </div>
            ))}
          </div>
          {page === "sessions" ? (
            <div className="grid gap-0.5 max-sm:basis-[calc(50%-0.375rem)]">
              <label className="grid gap-0.5 text-xs text-ink-muted">
                {texts.limit}
                <input
                  name="limit"
                  inputMode="numeric"
                  value={fields.limit}
                  onChange={({ target }) => change({ limit: target.value })}
                  autoComplete="off"
                  {...invalidProps(`${id}-limit`, errorOf("limit"))}
                  className={`${control} w-20 tabular-nums max-sm:w-full`}
                />
              </label>
              <FieldError id={`${id}-limit`} text={errorOf("limit")} />
            </div>
          ) : (
            <input type="hidden" name="limit" value={sampleSizes.most} />
          )}
          {choices.savedFilters.length > 1 && (
            <SelectField
              label={texts.savedFilter}
              name="filter"
              value={fields.savedFilter}
              options={choices.savedFilters}
              error={errorOf("savedFilter")}
              errorId={`${id}-saved`}
              onChange={(savedFilter) => change({ savedFilter })}
            />
          )}
        </div>
        <fieldset className="min-w-0" aria-describedby={`${id}-flags`}>
          <legend className="text-xs text-ink-muted">{texts.status}</legend>
          <div className="flex flex-wrap gap-x-4 gap-y-0.5">
            {flags.map(({ value, label }) => (
              <label key={value} className="flex min-h-7 items-center gap-1.5 text-[13px]">
                <input
                  type="checkbox"
                  name={value}
                  value="true"
                  checked={fields.flags.includes(value)}
                  onChange={({ target }) =>
                    change({
                      flags: target.checked
                        ? [...fields.flags, value]
                        : fields.flags.filter((other) => other !== value),
                    })
                  }
                  className="size-4 flex-none accent-accent"
                />
                {label}
              </label>
            ))}
          </div>
          <FieldError id={`${id}-flags`} text={errorOf("flags")} />
        </fieldset>
        <fieldset className="grid min-w-0 gap-1.5">
          <legend className="mb-0.5 text-xs text-ink-muted">{texts.filters}</legend>
          <datalist id={`${id}-dimensions`}>
            {options.dimensions.map(({ name, label }) => (
              <option key={name} value={label} label={name} />
            ))}
          </datalist>
          <ul className="grid gap-1.5 empty:hidden">
            {fields.rows.map((row) => (
              <FilterRow
                key={row.key}
                row={row}
                dimensions={options.dimensions}
                listId={`${id}-dimensions`}
                error={errorOfRow(row.key)}
                onChange={(changed) =>
                  change({ rows: fields.rows.map((other) => (other.key === row.key ? changed : other)) })
                }
                onRemove={() => removeFilter(row.key)}
              />
            ))}
          </ul>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button ref={addButton} size="small" onClick={addFilter}>
              <Plus aria-hidden="true" className="size-3.5" />
              {texts.addFilter}
            </Button>
            <p className="text-xs text-ink-faint">{texts.rule}</p>
          </div>
        </fieldset>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-3">
          <Button type="submit" look="primary" aria-disabled={isRunning}>
            <Play aria-hidden="true" className="size-4" />
            {texts.run}
          </Button>
          <span role="status" className="text-ink-muted empty:hidden">
            {isRunning ? texts.running : ""}
          </span>
          {children}
        </div>
        {optionNotes(options).map((note) => (
          <p key={note} className="text-xs text-ink-muted">
            {note}
          </p>
        ))}
      </form>
      {problem !== null && fault === null && (
        <ProblemNotice key={problem.instance} problem={problem} onRetry={submit} isRetrying={isRunning} kept={kept} />
      )}
    </div>
  );
}
