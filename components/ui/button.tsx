import type { ComponentProps } from "react";

const looks = {
  plain: "border-control bg-surface hover:bg-raised",
  primary: "border-transparent bg-accent text-accent-ink hover:opacity-90 forced-colors:text-[ButtonText]",
  ghost: "border-transparent text-ink-muted hover:bg-raised hover:text-ink",
} as const;

/** Sizes aren't class names of the caller: of two that set the same property, the later one in the style sheet wins. */
const sizes = {
  regular: "h-8 px-3",
  small: "h-7 px-2.5 text-xs",
  icon: "size-8",
} as const;

type Props = ComponentProps<"button"> & Readonly<{ look?: keyof typeof looks; size?: keyof typeof sizes }>;

/** The standard button. */
export function Button({ look = "plain", size = "regular", className = "", ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={`inline-flex flex-none items-center justify-center gap-1.5 whitespace-nowrap rounded-control border font-medium disabled:opacity-60 ${sizes[size]} ${looks[look]} ${className}`}
    />
  );
}
