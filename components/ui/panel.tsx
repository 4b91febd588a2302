import { useId } from "react";

type Props = Readonly<{
  /** For links from elsewhere on the page. */
  id?: string;
  title: string;
  /** Next to the title: a source, a legend or controls. */
  aside?: React.ReactNode;
  footer?: React.ReactNode;
  className?: string;
  headerClassName?: string;
  children: React.ReactNode;
}>;

/** A section of the page with a title, as a named region. */
export function Panel({ id: ownId, title, aside, footer, className = "", headerClassName = "", children }: Props) {
  const id = useId();
  return (
    <section
      id={ownId}
      aria-labelledby={id}
      className={`min-w-0 scroll-mt-2 rounded-panel lg:scroll-mt-16 border border-line bg-surface shadow-panel ${className}`}
    >
      <header className={`flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1 ${headerClassName}`}>
        <h2 id={id} className="font-semibold tracking-tight">
          {title}
        </h2>
        {aside}
      </header>
      {children}
      {footer && (
        <footer className="max-sm:order-last max-sm:col-span-2 border-t border-line px-4 py-2 text-xs text-ink-faint">
          {footer}
        </footer>
      )}
    </section>
  );
}
