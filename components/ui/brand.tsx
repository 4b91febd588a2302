import Link from "next/link";

/** The product name, as a link to the start page. In the bar, a narrow page shows only the sign. */
export function Brand({ isNamed = false }: Readonly<{ isNamed?: boolean }>) {
  return (
    <Link
      href="/"
      prefetch={false}
      className="flex flex-none items-center gap-2.5 rounded-sm font-bold tracking-tight"
    >
      <svg viewBox="0 0 22 22" className="size-5.5" aria-hidden="true">
        <rect x="1" y="1" width="20" height="20" rx="6" className="fill-accent" />
        <rect x="5" y="6" width="9" height="2.6" rx="1.3" className="fill-accent-ink" />
        <rect x="8" y="9.8" width="9" height="2.6" rx="1.3" className="fill-accent-ink opacity-75" />
        <rect x="5" y="13.6" width="5" height="2.6" rx="1.3" className="fill-accent-ink opacity-50" />
      </svg>
      <span className={isNamed ? "" : "max-xl:sr-only"}>Viewer Desk</span>
    </Link>
  );
}
