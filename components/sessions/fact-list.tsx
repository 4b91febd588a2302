import { CopyButton } from "@/components/ui/copy-button";
import type { Fact } from "@/lib/presentation/sessions/session-facts";

/** Labels and values in two columns. */
export function FactList({ facts }: Readonly<{ facts: readonly Fact[] }>) {
  return (
    <dl className="grid grid-cols-[minmax(4.5rem,1fr)_minmax(0,3fr)] gap-x-3 gap-y-1">
      {facts.map(({ label, value, identifier }) => (
        <div key={label} className="contents">
          <dt className="min-w-0 text-ink-faint wrap-anywhere">{breakable(label)}</dt>
          <dd className={`flex min-w-0 items-start ${identifier !== undefined ? "font-mono text-xs leading-5" : ""}`}>
            <bdi className="min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere">{value}</bdi>
            {identifier !== undefined && <CopyButton value={value} what={identifier} />}
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
