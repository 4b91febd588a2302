import Link from "next/link";
import { HelpTip } from "@/components/ui/help-tip";
import { Mark } from "@/components/ui/mark";
import { Panel } from "@/components/ui/panel";
import { diagnoseTexts } from "@/lib/presentation/diagnose/diagnose-texts";
import type { diagnosisView } from "@/lib/presentation/diagnose/diagnosis-view";

type View = ReturnType<typeof diagnosisView>;
type Props = Readonly<{
  view: Pick<View, "choice" | "summary" | "sentence" | "shared" | "basis" | "isTold">;
}>;

const { title, method, methodLabel, show } = diagnoseTexts.shared;

/** What the failing sessions share that the others don't, or that nothing can be said. */
export function SharedPanel({ view: { choice, summary, sentence, shared, basis, isTold } }: Props) {
  return (
    <Panel
      title={title}
      aside={
        <>
          <bdi className="min-w-0 font-medium text-ink-muted wrap-anywhere">{choice}</bdi>
          <HelpTip label={methodLabel} help={method} className="ml-auto text-xs text-ink-muted" />
        </>
      }
      footer={basis}
    >
      {summary !== "" && <p className="px-4 pb-2 text-ink-muted">{summary}</p>}
      <p className={`px-4 pb-3 ${isTold ? "font-medium" : "text-ink-muted"}`}>{sentence}</p>
      {shared.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {shared.map(({ key, name, detail, href }) => (
            <li key={key} className="grid gap-x-3 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_auto]">
              <p className="flex min-w-0 items-baseline gap-2 text-[15px] font-semibold">
                <Mark tone="fail" shape="cross" />
                <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
              </p>
              {href !== null && (
                <Link
                  href={href}
                  prefetch={false}
                  aria-label={`${show}: ${name}`}
                  className="justify-self-start font-medium text-accent underline-offset-2 max-sm:order-last max-sm:ml-4.5 hover:underline"
                >
                  {show}
                </Link>
              )}
              <p className="ml-4.5 min-w-0 text-ink-muted wrap-anywhere sm:col-span-2">{detail}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
