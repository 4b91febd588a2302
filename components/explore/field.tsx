/** The look of a control of the query. */
export const control =
  "h-8 min-w-0 rounded-control border border-control bg-surface px-2 text-sm text-ink aria-invalid:border-fail aria-invalid:outline-1 aria-invalid:outline-fail";

type ErrorProps = Readonly<{ id: string; text: string | null; className?: string }>;

/** What is wrong with a field, below it. */
export function FieldError({ id, text, className = "" }: ErrorProps) {
  if (text === null) return null;
  return (
    <p id={id} role="alert" className={`max-w-72 text-xs font-medium text-fail-ink ${className}`}>
      {text}
    </p>
  );
}

/** Ties a control to what is wrong with it. */
export function invalidProps(id: string, text: string | null) {
  return text === null ? {} : { "aria-invalid": true, "aria-describedby": id };
}

type Option = Readonly<{ value: string; label: string }>;

type SelectProps = Readonly<{
  label: string;
  name: string;
  value: string;
  options: readonly Option[];
  error: string | null;
  errorId: string;
  onChange: (value: string) => void;
}>;

/** A choice with its label, and what is wrong with it. */
export function SelectField({ label, name, value, options, error, errorId, onChange }: SelectProps) {
  return (
    <div className="grid min-w-0 gap-0.5 max-sm:basis-[calc(50%-0.375rem)]">
      <label className="grid min-w-0 gap-0.5 text-xs text-ink-muted">
        {label}
        <select
          name={name}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          {...invalidProps(errorId, error)}
          className={`${control} max-w-52 max-sm:w-full max-sm:max-w-full`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      <FieldError id={errorId} text={error} />
    </div>
  );
}
