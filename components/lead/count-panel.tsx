import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { leadTexts } from "@/lib/presentation/lead/lead-texts";
import type { CountView } from "@/lib/presentation/lead/lead-view";

type Props = Readonly<{
  title: string;
  /** The header of the first column. */
  of: string;
  rows: readonly CountView[];
}>;

/** Look-ups and viewers per agent or per day, each with a link to its look-ups if there are any. */
export function CountPanel({ title, of, rows }: Props) {
  const { counts } = leadTexts;
  return (
    <Panel title={title}>
      <div
        className="max-h-72 overflow-y-auto max-sm:max-h-48 border-t border-line"
        tabIndex={rows.length > 8 ? 0 : undefined}
      >
        <table aria-label={title} className="w-full text-[13px] tabular-nums">
          <thead>
            <tr className="text-left text-xs text-ink-faint">
              <th scope="col" className="py-1 pl-4 font-medium">
                {of}
              </th>
              <th scope="col" className="py-1 pl-2 text-right font-medium whitespace-nowrap">
                {counts.looks}
              </th>
              <th scope="col" className="py-1 pr-4 pl-2 text-right font-medium">
                {counts.viewers}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, text, href, looks, viewers, share }) => (
              <tr key={key} className="border-t border-line">
                <th scope="row" className="min-w-0 py-1 pl-4 text-left font-normal wrap-anywhere">
                  {share === 0 ? (
                    <span className="text-ink-muted">{text}</span>
                  ) : (
                    <Link href={href} prefetch={false} className="text-accent underline-offset-2 hover:underline">
                      <bdi>{text}</bdi>
                    </Link>
                  )}
                  <svg width="100%" height="3" aria-hidden="true" className="mt-0.5 block fill-now">
                    <rect width={`${share * 100}%`} height="3" rx="1.5" />
                  </svg>
                </th>
                <td className="py-1 pl-2 text-right align-top">{looks}</td>
                <td className="py-1 pr-4 pl-2 text-right align-top">{viewers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
