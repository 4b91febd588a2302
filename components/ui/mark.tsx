import type { Shape, Tone } from "@/lib/presentation/style/outcome-style";

const colours = {
  well: "text-well",
  trouble: "text-trouble",
  fail: "text-fail",
  account: "text-account",
  exit: "text-exit",
  now: "text-now",
} as const satisfies Record<Tone, string>;

const drawings = {
  disc: <circle cx="5" cy="5" r="4.5" />,
  triangle: <path d="M5 .5 9.8 9.5H.2z" />,
  cross: <path d="M2 0 5 3l3-3 2 2-3 3 3 3-2 2-3-3-3 3-2-2 3-3-3-3z" />,
  diamond: <path d="M5 0l5 5-5 5-5-5z" />,
  square: <rect x=".5" y=".5" width="9" height="9" rx="2" />,
  ring: <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="2" />,
  bar: <rect x="0" y="3.5" width="10" height="3" rx="1.5" />,
} as const satisfies Record<Shape, React.ReactNode>;

/** The small shape next to the name of an outcome or a grade. Hidden from screen readers, which read the name. */
export function Mark({ tone, shape }: Readonly<{ tone: Tone; shape: Shape }>) {
  return (
    <svg
      viewBox="0 0 10 10"
      className={`inline-block size-2.5 flex-none fill-current ${colours[tone]}`}
      aria-hidden="true"
    >
      {drawings[shape]}
    </svg>
  );
}
