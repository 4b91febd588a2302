import type { SessionId } from "@/lib/domain/session";
import type { SessionLinksModel } from "@/lib/presentation/insights/session-links";

type Props = Readonly<{ model: SessionLinksModel; onSelect: (id: SessionId) => void }>;

/** Sessions to go to, each by when it began. */
export function SessionLinks({ model, onSelect }: Props) {
  if (model.links.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-xs">
      {model.links.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          onClick={() => onSelect(id)}
          className="min-h-6 font-medium text-accent tabular-nums underline-offset-2 hover:underline"
        >
          {label}
        </button>
      ))}
      {model.more !== null && <span className="py-1 text-ink-faint">{model.more}</span>}
    </p>
  );
}
