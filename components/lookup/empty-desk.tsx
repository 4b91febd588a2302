import { Clock3, Fingerprint, Network, Route } from "lucide-react";
import { emptyDeskCards, emptyDeskTitle } from "@/lib/presentation/lookup/empty-desk";
import { lookupTexts, shortcutHint } from "@/lib/presentation/lookup/lookup-texts";

type CardId = (typeof emptyDeskCards)[number]["id"];

const icons = { viewerId: Fingerprint, viewerIp: Network, range: Clock3, link: Route } as const satisfies Record<
  CardId,
  React.ComponentType
>;

/** The start page: what can be looked up, and how. */
export function EmptyDesk() {
  return (
    <div className="mx-auto grid max-w-4xl gap-8 py-12 md:py-20">
      <div className="grid gap-2 text-center">
        <h1 className="text-balance text-2xl font-semibold tracking-tight md:text-3xl">{emptyDeskTitle}</h1>
        <p className="text-ink-muted">
          {lookupTexts.invitation}
          <span className="max-sm:hidden">
            {" "}
            {shortcutHint.before}{" "}
            <kbd className="rounded border border-line-strong bg-raised px-1.5 font-mono text-xs">
              {shortcutHint.key}
            </kbd>{" "}
            {shortcutHint.after}
          </span>
        </p>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2">
        {emptyDeskCards.map(({ id, title, text, example }) => {
          const Icon = icons[id];
          return (
            <li
              key={id}
              className="grid grid-cols-[auto_1fr] gap-x-3 rounded-panel border border-line bg-surface p-4 shadow-panel"
            >
              <Icon aria-hidden="true" className="mt-0.5 size-5 text-accent" />
              <div className="grid content-start gap-1.5">
                <h2 className="font-semibold">{title}</h2>
                <p className="text-ink-muted">{text}</p>
                <p className="break-all font-mono text-xs text-ink-faint">{example}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
