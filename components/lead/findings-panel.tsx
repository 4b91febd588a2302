import Link from "next/link";
import { Mark } from "@/components/ui/mark";
import { Panel } from "@/components/ui/panel";
import { leadTexts } from "@/lib/presentation/lead/lead-texts";
import type { Shape, Tone } from "@/lib/presentation/style/outcome-style";

type Finding = Readonly<{
  key: string;
  text: string;
  detail: string;
  href: string;
  /** The page that diagnoses it; `null` if there is nothing to diagnose. */
  diagnosis: string | null;
}> &
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
          {findings.map(({ key, text, detail, href, diagnosis, style }) => (
            <li key={key} className="flex flex-wrap items-baseline gap-x-2 px-4 py-1.5">
              <span className="flex min-w-0 items-baseline gap-x-2">
                <Mark {...style} />
                <bdi className="min-w-0 font-medium wrap-anywhere">{text}</bdi>
              </span>
              {detail !== "" && <span className="text-ink-muted">{detail}</span>}
              <span className="ml-auto flex gap-x-3 font-medium whitespace-nowrap text-accent">
                {diagnosis !== null && (
                  <Link
                    href={diagnosis}
                    prefetch={false}
                    aria-label={`${leadTexts.recurring.diagnose}: ${text}`}
                    className="underline-offset-2 hover:underline"
                  >
                    {leadTexts.recurring.diagnose}
                  </Link>
                )}
                <Link
                  href={href}
                  prefetch={false}
                  aria-label={`${link}: ${text}`}
                  className="underline-offset-2 hover:underline"
                >
                  {link}
                </Link>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
