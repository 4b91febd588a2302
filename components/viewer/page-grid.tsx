type Props = Readonly<{ children: React.ReactNode }>;

/**
 * The places on a viewer's page. In one column they follow each other; from 1,280 px the side is beside the rest, and from
 * 1,800 px it has two columns of its own, instead of stretching the text.
 */
export function PageGrid({ children }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-2.5 xl:grid-cols-[minmax(0,1fr)_22.5rem] xl:grid-rows-[auto_auto_auto_1fr] min-[112.5rem]:grid-cols-[minmax(0,1fr)_45.625rem] print:block print:space-y-2">
      {children}
    </div>
  );
}

/** What the agent reads first: answer, totals, timeline, list. */
export function PageMain({ children }: Props) {
  return <div className="grid min-w-0 gap-2.5">{children}</div>;
}

/** What a selection shows, and what it is compared with. It stays in view while the list scrolls. */
export function PageSide({ children }: Props) {
  return (
    <div className="grid min-w-0 items-start gap-2.5 xl:sticky xl:top-16 xl:col-start-2 xl:row-span-4 xl:row-start-1 xl:max-h-[calc(100dvh-4.5rem)] xl:overflow-y-auto min-[112.5rem]:grid-cols-2 print:static print:block print:max-h-none print:overflow-visible">
      {children}
    </div>
  );
}

/** What is looked at less often. */
export function PageBelow({ children }: Props) {
  return <div className="grid min-w-0 gap-2.5 print:block print:space-y-2">{children}</div>;
}
