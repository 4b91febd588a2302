import type { KeyRow } from "@/lib/presentation/keyboard/key-groups";

/** One key as it looks on a keyboard. */
export function Key({ children }: Readonly<{ children: string }>) {
  return (
    <kbd className="grid h-5.5 min-w-5.5 place-items-center rounded border border-line-strong bg-raised px-1.5 font-sans text-xs text-ink">
      {children}
    </kbd>
  );
}

/** The keys of a row, joined by "or" unless they are pressed together. */
export function Keys({ keys, joinedBy }: Pick<KeyRow, "keys" | "joinedBy">) {
  return (
    <span className="flex flex-none items-center gap-1 text-xs text-ink-muted">
      {keys.map((key, at) => (
        <span key={key} className="flex items-center gap-1">
          {at > 0 && (joinedBy === "or" ? " or " : "+")}
          <Key>{key}</Key>
        </span>
      ))}
    </span>
  );
}
