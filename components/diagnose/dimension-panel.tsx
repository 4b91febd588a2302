import Link from "next/link";
import { ShareCell } from "@/components/diagnose/share-cell";
import { Mark } from "@/components/ui/mark";
import { Panel } from "@/components/ui/panel";
import { diagnoseTexts } from "@/lib/presentation/diagnose/diagnose-texts";
import type { DimensionView, ValueView } from "@/lib/presentation/diagnose/diagnosis-view";

const texts = diagnoseTexts.values;
const head = "px-2 py-1 font-medium";

/** One dimension: each value's share among failing sessions and among all, and how much more often it fails. */
export function DimensionPanel({ dimension: { label, rows, rest, note } }: Readonly<{ dimension: DimensionView }>) {
  return (
    <Panel title={label}>
      {rows.length === 0 ? (
        <p className="px-4 pb-3 text-ink-muted">{texts.notSent}</p>
      ) : (
        <ValueTable label={label} rows={rows} />
      )}
      {rest !== null && (
        <details className="border-t border-line">
          <summary className="px-4 py-1.5 text-xs font-medium text-accent">{rest.label}</summary>
          <ValueTable label={`${label}, ${rest.label}`} rows={rest.rows} />
        </details>
      )}
      {note !== null && <p className="border-t border-line px-4 py-1.5 text-xs text-ink-faint">{note}</p>}
    </Panel>
  );
}

function ValueTable({ label, rows }: Readonly<{ label: string; rows: readonly ValueView[] }>) {
  return (
    <table aria-label={label} className="w-full table-fixed border-t border-line text-[13px] max-md:block">
      <thead className="max-md:sr-only">
        <tr className="bg-raised text-left text-xs text-ink-faint">
          <th scope="col" className={`${head} pl-4`}>
            {texts.value}
          </th>
          <th scope="col" className={`${head} w-[28%]`}>
            {texts.failing}
          </th>
          <th scope="col" className={`${head} w-[28%]`}>
            {texts.all}
          </th>
          <th scope="col" className={`${head} w-30 pr-4 text-right`}>
            {texts.ratio}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <ValueRow key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ValueRow({ row: { value, href, isNamed, failing, all, ratio } }: Readonly<{ row: ValueView }>) {
  const name = <bdi className={`wrap-anywhere ${isNamed ? "font-semibold" : ""}`}>{value}</bdi>;
  return (
    <tr className="border-t border-line max-md:block max-md:px-4 max-md:py-2">
      <th scope="row" className="min-w-0 py-1.5 pr-2 pl-4 text-left align-top font-normal max-md:block max-md:p-0">
        <span className="flex items-baseline gap-1.5">
          {isNamed && (
            <span title={texts.named} className="flex-none">
              <Mark tone="fail" shape="cross" />
              <span className="sr-only">{texts.named}:</span>
            </span>
          )}
          {href === null ? (
            name
          ) : (
            <Link
              href={href}
              prefetch={false}
              title={texts.sessions}
              className="min-w-0 text-accent underline-offset-2 hover:underline"
            >
              {name}
            </Link>
          )}
        </span>
      </th>
      <ShareCell share={failing} tone={isNamed ? "fail" : "trouble"} label={texts.failing} />
      <ShareCell share={all} tone="exit" label={texts.all} />
      <td className="py-1.5 pr-4 pl-2 text-right align-top text-xs tabular-nums max-md:block max-md:p-0 max-md:text-left">
        {ratio === null ? (
          <span aria-hidden="true" className="max-md:hidden">
            –
          </span>
        ) : (
          <>
            <span className="text-ink-muted md:hidden">{texts.ratio}: </span>
            <span className="font-medium">{ratio.times}</span>
            {ratio.interval !== null && <span className="text-ink-muted md:block"> ({ratio.interval})</span>}
          </>
        )}
      </td>
    </tr>
  );
}
