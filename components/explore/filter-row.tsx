"use client";

import { X } from "lucide-react";
import { Fragment, useId, useState } from "react";
import { control, FieldError, invalidProps } from "@/components/explore/field";
import { Button } from "@/components/ui/button";
import { useSeenValues } from "@/lib/client/explore/use-seen-values";
import { type Dimension, dimensionNamed } from "@/lib/domain/explore/dimension";
import { exploreTexts, removeFilterLabel } from "@/lib/presentation/explore/explore-texts";
import type { FilterRow as Row } from "@/lib/presentation/explore/query-form";

type Props = Readonly<{
  row: Row;
  dimensions: readonly Dimension[];
  /** The list of dimensions to choose from, which every row shares. */
  listId: string;
  error: string | null;
  onChange: (row: Row) => void;
  onRemove: () => void;
}>;

/** A dimension and its values: any one of them has to match. Each value is sent with its dimension, in pairs. */
export function FilterRow({ row, dimensions, listId, error, onChange, onRemove }: Props) {
  const id = useId();
  const { form: texts } = exploreTexts;
  const [isEntering, setEntering] = useState(false);
  const name = dimensionNamed(row.dimension, dimensions);
  const seen = useSeenValues(isEntering ? name : null);
  const setValue = (at: number, value: string) => onChange({ ...row, values: row.values.with(at, value) });
  const invalid = invalidProps(`${id}-error`, error);
  return (
    <li className="grid gap-0.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <input
          name="dimension"
          aria-label={texts.dimension}
          placeholder={texts.dimensionHint}
          list={listId}
          value={row.dimension}
          onChange={({ target }) => onChange({ ...row, dimension: target.value })}
          autoComplete="off"
          spellCheck={false}
          {...invalid}
          className={`${control} w-52 max-sm:flex-1`}
        />
        {/* Values are only added at the end, so their places are their keys. */}
        {Array.from(row.values.entries(), ([at, value]) => (
          <Fragment key={at}>
            {at > 0 && (
              <>
                <input type="hidden" name="dimension" value={row.dimension} />
                <span className="text-xs text-ink-muted">or</span>
              </>
            )}
            <input
              name="value"
              aria-label={texts.value}
              placeholder={texts.valueHint}
              list={`${id}-values`}
              value={value}
              onFocus={() => setEntering(true)}
              onChange={({ target }) => setValue(at, target.value)}
              autoComplete="off"
              spellCheck={false}
              {...invalid}
              className={`${control} w-56 max-sm:basis-full`}
            />
          </Fragment>
        ))}
        <datalist id={`${id}-values`}>
          {seen.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
        <Button look="ghost" size="small" onClick={() => onChange({ ...row, values: [...row.values, ""] })}>
          {texts.or}
        </Button>
        <button
          type="button"
          aria-label={removeFilterLabel(row.dimension)}
          title={removeFilterLabel(row.dimension)}
          onClick={onRemove}
          className="grid size-8 flex-none place-items-center rounded-control text-ink-muted hover:bg-raised hover:text-ink"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      </div>
      <FieldError id={`${id}-error`} text={error} />
    </li>
  );
}
