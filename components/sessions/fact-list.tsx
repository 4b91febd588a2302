import type { Fact } from "@/lib/presentation/sessions/session-facts";

/** Labels and values in two columns. */
export function FactList({ facts }: Readonly<{ facts: readonly Fact[] }>) {
  return (
    <dl className="grid grid-cols-[minmax(5.5rem,1fr)_minmax(0,2fr)] gap-x-3 gap-y-1.5">
      {facts.map(({ label, value, isCode }) => (
        <div key={label} className="contents">
          <dt className="min-w-0 text-ink-faint wrap-anywhere">{breakable(label)}</dt>
          <dd className={`min-w-0 whitespace-pre-wrap wrap-anywhere ${isCode ? "font-mono text-xs" : ""}`}>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Lets an upstream name wrap after its underscores. */
function breakable(label: string): React.ReactNode {
  return label.split(/(?<=_)/u).flatMap((part, index) => (index === 0 ? part : [<wbr key={part} />, part]));
}
