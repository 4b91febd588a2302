import { Info } from "lucide-react";

/** Something the agent should know that blocks nothing, such as incomplete or stale data. */
export function Notice({ children, className = "" }: Readonly<{ children: React.ReactNode; className?: string }>) {
  return (
    <div
      role="status"
      className={`flex gap-2.5 rounded-panel border border-trouble/50 bg-trouble-soft px-4 py-2.5 text-trouble-ink ${className}`}
    >
      <Info aria-hidden="true" className="mt-0.5 size-4 flex-none" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
