import type { ComponentProps } from "react";

const looks = {
  plain: "border-control bg-surface hover:bg-raised",
  primary: "border-transparent bg-accent text-accent-ink hover:opacity-90",
  ghost: "border-transparent text-ink-muted hover:bg-raised hover:text-ink",
} as const;

type Props = ComponentProps<"button"> & Readonly<{ look?: keyof typeof looks }>;

/** The standard button: one height, three looks. */
export function Button({ look = "plain", className = "", ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={`inline-flex h-8 flex-none items-center justify-center gap-1.5 whitespace-nowrap rounded-control border px-3 font-medium disabled:opacity-60 ${looks[look]} ${className}`}
    />
  );
}
