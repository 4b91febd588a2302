import Link from "next/link";
import { ShareCell } from "@/components/diagnose/share-cell";
import { Mark } from "@/components/ui/mark";
import { Panel } from "@/components/ui/panel";
import { diagnoseTexts } from "@/lib/presentation/diagnose/diagnose-texts";
import type { CodeView, diagnosisView } from "@/lib/presentation/diagnose/diagnosis-view";

type View = ReturnType<typeof diagnosisView>;
type Props = Readonly<{ view: Pick<View, "stages" | "all"> }>;

const texts = diagnoseTexts.codes;
const head = "px-2 py-1 font-medium";
const link = "font-medium text-accent underline-offset-2 hover:underline";

/** The failures by error code, before and after the start. Each one can be chosen. */
export function CodesPanel({ view: { stages, all } }: Props) {
  return (
    <Panel
      title={texts.title}
      aside={
        all !== null && (
          <Link href={all} prefetch={false} scroll={false} className={`ml-auto ${link}`}>
            {texts.all}
          </Link>
        )
      }
    >
      <div className="grid items-start xl:grid-cols-2">
        {stages.map(({ id, title, share, rows }) => (
          <table
            key={id}
            className="w-full table-fixed border-t border-line text-[13px] max-md:block xl:only:col-span-2"
          >
            <caption className="px-4 py-1.5 text-left font-medium max-md:block">{title}</caption>
            <thead className="max-md:sr-only">
              <tr className="border-y border-line bg-raised text-left text-xs text-ink-faint">
                <th scope="col" className={`${head} pl-4`}>
                  {texts.code}
                </th>
                <th scope="col" className={`${head} w-20 text-right`}>
                  {texts.viewers}
                </th>
                <th scope="col" className={`${head} w-[28%]`}>
                  {share}
                </th>
                <th scope="col" className={`${head} w-[28%] pr-4`}>
                  {texts.ofAll}
                </th>
              </tr>
            </thead>
            <tbody className="max-md:block">
              {rows.map((row) => (
                <CodeRow key={row.key} row={row} share={share} />
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Panel>
  );
}

function CodeRow({ row, share }: Readonly<{ row: CodeView; share: string }>) {
  const { tone, shape } = row.style;
  return (
    <tr
      className={`border-b border-line last:border-b-0 max-md:block max-md:px-4 max-md:py-2 ${row.isChosen ? "bg-accent-soft" : ""}`}
    >
      <th scope="row" className="min-w-0 py-1.5 pr-2 pl-4 text-left align-top font-normal max-md:block max-md:p-0">
        <Link
          href={row.href}
          prefetch={false}
          scroll={false}
          aria-current={row.isChosen ? "true" : undefined}
          aria-label={row.name}
          className={`wrap-anywhere ${link} ${row.hasCode ? "" : "italic"}`}
        >
          <bdi>{row.code}</bdi>
        </Link>
        <span className="mt-0.5 flex items-center gap-1.5 text-xs text-ink-muted">
          <Mark tone={tone} shape={shape} />
          {row.kind}
        </span>
      </th>
      <td className="px-2 py-1.5 text-right align-top tabular-nums max-md:block max-md:p-0 max-md:text-left">
        <span className="text-xs text-ink-muted md:hidden">{texts.viewers}: </span>
        {row.viewers}
      </td>
      <ShareCell share={row.ofFailing} tone={tone} label={share} />
      <ShareCell share={row.ofAll} tone="exit" label={texts.ofAll} />
    </tr>
  );
}
