import Link from "next/link";
import { Mark } from "@/components/ui/mark";
import { leadTexts } from "@/lib/presentation/lead/lead-texts";
import type { LookView } from "@/lib/presentation/lead/lead-view";

const { columns, title, pseudonymHelp } = leadTexts.table;
const head = "px-2 py-1.5 font-medium";
const cell = "px-2 py-1.5";
/** A second line, or on a wide page the rest of the first one. */
const beside = "block text-xs text-ink-muted xl:ml-2 xl:inline";
const link = "text-accent underline-offset-2 hover:underline";

type Props = Readonly<{
  looks: readonly LookView[];
  /** The zone of the times: "CST". */
  zone: string;
}>;

/** Looks, newest first. On a narrow page, the viewer is below the action. */
export function LookTable({ looks, zone }: Props) {
  return (
    <table aria-label={title} className="w-full border-t border-line text-[13px] tabular-nums">
      <thead>
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
          <th scope="col" title={pseudonymHelp} className={`${head} max-md:hidden`}>
            {columns.viewer}
          </th>
          <th scope="col" className={`${head} pr-4`}>
            {columns.result}
          </th>
        </tr>
      </thead>
      <tbody>
        {looks.map((look) => (
          <tr key={look.id} className="border-b border-line align-top last:border-b-0">
            <td className={`${cell} pl-4`}>
              <time dateTime={look.iso} className="flex gap-x-2 max-md:flex-wrap">
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
            <td className={`${cell} wrap-anywhere`}>
              {look.action}
              {look.details !== "" && <span className={beside}>{look.details}</span>}
              {look.viewer !== null && (
                <span className="block md:hidden">
                  <Pseudonym {...look.viewer} />
                </span>
              )}
            </td>
            <td className={`${cell} max-md:hidden`}>{look.viewer !== null && <Pseudonym {...look.viewer} />}</td>
            <td className={`${cell} pr-4 wrap-anywhere`}>
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

function Pseudonym({ text, href }: NonNullable<LookView["viewer"]>) {
  return (
    <Link href={href} prefetch={false} className={`${link} font-mono text-xs whitespace-nowrap`}>
      {text}
    </Link>
  );
}
