import { Mark } from "@/components/ui/mark";
import type { BaselineWords } from "@/lib/contract/history";
import { changeStyles } from "@/lib/presentation/style/change-style";

/** This week beside the viewer's own days before. */
export function BaselineList({ words }: Readonly<{ words: BaselineWords }>) {
  return (
    <div className="min-w-0">
      <h3 className="font-semibold">{words.headline}</h3>
      <ul className="grid gap-1.5 pt-1">
        {words.lines.map(({ id, change, text, detail }) => {
          const { tone, shape } = changeStyles[change];
          return (
            <li key={id} className="flex items-baseline gap-2">
              <Mark tone={tone} shape={shape} />
              <span className="min-w-0">
                {text}
                {detail !== null && <span className="block text-xs text-ink-muted">{detail}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
