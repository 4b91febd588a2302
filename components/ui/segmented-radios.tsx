"use client";

type Option = Readonly<{ value: string; label: string; short?: string }>;

type Props = Readonly<{
  /** The accessible name of the group. */
  legend: string;
  name: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
  /** The id of the form that submits the choice. */
  form?: string;
}>;

/** A choice between a few options that are always visible, as radios in a row. */
export function SegmentedRadios({ legend, name, options, value, onChange, form }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{legend}</legend>
      <div className="flex w-fit max-w-full flex-wrap rounded-[9px] border border-line bg-page p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex min-h-7 items-center whitespace-nowrap rounded-[7px] px-2 text-ink-muted max-xl:px-1.5 hover:text-ink has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-checked:shadow-panel has-checked:outline has-checked:outline-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              {...(form === undefined ? {} : { form })}
              aria-label={option.label}
              className="absolute inset-0 size-full cursor-pointer appearance-none rounded-[7px] outline-none"
            />
            <span aria-hidden="true">{option.short ?? option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
