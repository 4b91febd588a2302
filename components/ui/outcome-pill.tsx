import { Mark } from "@/components/ui/mark";
import { type Outcome, outcomeLabel } from "@/lib/domain/sessions/outcome";
import { outcomeStyles, type Tone } from "@/lib/presentation/style/outcome-style";

const looks = {
  well: "bg-well-soft text-well-ink",
  trouble: "bg-trouble-soft text-trouble-ink",
  fail: "bg-fail-soft text-fail-ink",
  account: "bg-account-soft text-account-ink",
  exit: "bg-exit-soft text-exit-ink",
  now: "bg-now-soft text-now-ink",
} as const satisfies Record<Tone, string>;

/** An outcome, as colour, shape and text. */
export function OutcomePill({ outcome }: Readonly<{ outcome: Outcome }>) {
  const { tone, shape } = outcomeStyles[outcome];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-semibold ${looks[tone]}`}
    >
      <Mark tone={tone} shape={shape} />
      {outcomeLabel(outcome)}
    </span>
  );
}
