import { Mark } from "@/components/ui/mark";
import { type Outcome, outcomeLabel, outcomes, shortOutcomeLabel } from "@/lib/domain/sessions/outcome";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";

/** What each mark means and how often it occurs. Each outcome is a toggle that shows or hides its sessions. */
export function TimelineLegend({
  counts,
  hidden,
  onToggle,
}: Readonly<{
  counts: ReadonlyMap<Outcome, number>;
  hidden: ReadonlySet<Outcome>;
  onToggle: (outcome: Outcome) => void;
}>) {
  const occurring = outcomes.filter(({ id }) => (counts.get(id) ?? 0) > 0).toReversed();
  return (
    <ul aria-label="Outcomes shown" className="flex flex-wrap gap-1.5">
      {occurring.map(({ id, help }) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={!hidden.has(id)}
            title={help}
            onClick={() => onToggle(id)}
            className="group inline-flex h-6 items-center gap-1.5 rounded-full border border-line-strong px-2.25 text-xs hover:bg-raised aria-[pressed=false]:border-dashed aria-[pressed=false]:bg-page"
          >
            <span className="inline-flex group-aria-[pressed=false]:opacity-40">
              <Mark {...outcomeStyles[id]} />
            </span>
            <span className="sr-only">{outcomeLabel(id)}</span>
            <span aria-hidden="true" className="group-aria-[pressed=false]:line-through">
              {shortOutcomeLabel(id)}
            </span>
            <span className="font-semibold tabular-nums">{(counts.get(id) ?? 0).toLocaleString("en-GB")}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
