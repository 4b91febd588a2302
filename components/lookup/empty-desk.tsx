import { Clock3, Fingerprint, Network, Route } from "lucide-react";

const lessons = [
  {
    icon: Fingerprint,
    title: "A viewer ID",
    text: "Exactly as the caller's account or your CRM shows it. Case, spaces and signs count; what a paste adds at the ends is taken off.",
    example: "47a28f72-6ad8-4a3b-813e-bd04eecda689",
  },
  {
    icon: Network,
    title: "An IP address",
    text: "IPv4 or IPv6, in any spelling. An address is often shared: you get the list of viewers it carried, never one person made of many.",
    example: "203.0.113.24",
  },
  {
    icon: Clock3,
    title: "A time range",
    text: "The last 24 hours unless you choose more. Conviva keeps 30 days, and its newest minutes are still settling.",
    example: "24 h … 30 d, or from – to",
  },
  {
    icon: Route,
    title: "A link to pass on",
    text: "The address of a viewer's page never says who it is. Colleagues who are signed in can open it; nobody else can.",
    example: "/viewers/…",
  },
] as const;

/** What the desk is for, shown until somebody is looked up. */
export function EmptyDesk() {
  return (
    <div className="mx-auto grid max-w-4xl gap-8 py-12 md:py-20">
      <div className="grid gap-2 text-center">
        <h1 className="text-balance text-2xl font-semibold tracking-tight md:text-3xl">
          What did this viewer live through?
        </h1>
        <p className="text-ink-muted">
          Paste what the caller gave you into the box above{" "}
          <span className="max-sm:hidden">
            (press <kbd className="rounded border border-line-strong bg-raised px-1.5 font-mono text-xs">/</kbd> to
            get there)
          </span>{" "}
          and look it up.
        </p>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2">
        {lessons.map(({ icon: Icon, title, text, example }) => (
          <li
            key={title}
            className="grid grid-cols-[auto_1fr] gap-x-3 rounded-panel border border-line bg-surface p-4 shadow-panel"
          >
            <Icon aria-hidden="true" className="mt-0.5 size-5 text-accent" />
            <div className="grid content-start gap-1.5">
              <h2 className="font-semibold">{title}</h2>
              <p className="text-ink-muted">{text}</p>
              <p className="break-all font-mono text-xs text-ink-faint">{example}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
