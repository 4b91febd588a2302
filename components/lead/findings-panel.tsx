import Link from "next/link";
import { Mark } from "@/components/ui/mark";
import { Panel } from "@/components/ui/panel";
import type { Shape, Tone } from "@/lib/presentation/style/outcome-style";

type Finding = Readonly<{ key: string; text: string; detail: string; href: string }> &
  Readonly<{ style: Readonly<{ tone: Tone; shape: Shape }> }>;

type Props = Readonly<{
  title: string;
  aside: string;
  findings: readonly Finding[];
  /** Shown if there are none. */
  none: string;
  /** The label of the link to the looks behind a finding. */
  link: string;
}>;

/** Something a lead should look into, each with a link to its looks. */
export function FindingsPanel({ title, aside, findings, none, link }: Props) {
  return (
    <Panel title={title} aside={<span className="text-xs text-ink-faint">{aside}</span>}>
      {findings.length === 0 ? (
        <p className="px-4 pb-3 text-ink-muted">{none}</p>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {findings.map(({ key, text, detail, href, style }) => (
            <li key={key} className="flex flex-wrap items-baseline gap-x-2 px-4 py-1.5">
              <span className="flex min-w-0 items-baseline gap-x-2">
                <Mark {...style} />
                <bdi className="min-w-0 font-medium wrap-anywhere">{text}</bdi>
              </span>
              {detail !== "" && <span className="text-ink-muted">{detail}</span>}
              <Link
                href={href}
                prefetch={false}
                aria-label={`${link}: ${text}`}
                className="ml-auto font-medium whitespace-nowrap text-accent underline-offset-2 hover:underline"
              >
                {link}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
