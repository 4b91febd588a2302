import Link from "next/link";
import { Mark } from "@/components/ui/mark";
import { leadTexts } from "@/lib/presentation/lead/lead-texts";
import type { LookView } from "@/lib/presentation/lead/lead-view";

const { columns, title, pseudonymHelp } = leadTexts.table;
const head = "px-2 py-1.5 font-medium";
const cell = "px-2 py-1.5 max-md:p-0";
/** A second line, or on a wide page the rest of the first one. */
const beside = "block text-xs text-ink-muted max-md:ml-2 max-md:inline xl:ml-2 xl:inline";
const link = "text-accent underline-offset-2 hover:underline";

type Props = Readonly<{
  looks: readonly LookView[];
  /** The zone of the times: "CST". */
  zone: string;
}>;

/** Looks, newest first. On a narrow page, each is three lines: who and when, what and whom, and the result. */
export function LookTable({ looks, zone }: Props) {
  return (
    <table aria-label={title} className="w-full border-t border-line text-[13px] tabular-nums max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b border-line bg-raised text-left text-xs text-ink-faint">
          <th scope="col" className={`${head} pl-4`}>
            {columns.time} <span className="font-normal">{zone}</span>
          </th>
          <th scope="col" className={head}>
            {columns.agent}
          </th>
          <th scope="col" className={head}>
            {columns.action}
          </th>
          <th scope="col" title={pseudonymHelp} className={head}>
            {columns.viewer}
          </th>
          <th scope="col" className={`${head} pr-4`}>
            {columns.result}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {looks.map((look) => (
          <tr
            key={look.id}
            className="border-b border-line align-top last:border-b-0 max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:px-4 max-md:py-2"
          >
            <td className={`${cell} max-md:order-1 max-md:text-xs max-md:leading-5 max-md:text-ink-muted md:pl-4`}>
              <time dateTime={look.iso} className="flex gap-x-2">
                <span className="whitespace-nowrap">{look.day}</span>
                <span>{look.clock}</span>
              </time>
            </td>
            <td className={`${cell} wrap-anywhere`}>
              <Link href={look.agent.href} prefetch={false} className={link}>
                <bdi>{look.agent.text}</bdi>
              </Link>
              <span className={beside}>{look.role}</span>
            </td>
            <td className={`${cell} wrap-anywhere max-md:order-2`}>
              {look.action}
              {look.details !== "" && <span className={beside}>{look.details}</span>}
            </td>
            <td className={`${cell} max-md:order-3 max-md:text-right`}>
              {look.viewer !== null && (
                <Link
                  href={look.viewer.href}
                  prefetch={false}
                  className={`${link} font-mono text-xs whitespace-nowrap`}
                >
                  {look.viewer.text}
                </Link>
              )}
            </td>
            <td className={`${cell} wrap-anywhere max-md:order-4 max-md:col-span-2 md:pr-4`}>
              <span className="inline-flex items-baseline gap-1.5">
                {look.style !== null && <Mark {...look.style} />}
                {look.result}
              </span>
              {look.cause !== "" && <bdi className={beside}>{look.cause}</bdi>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
