import { useZone } from "@/lib/client/preferences/preferences";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { LookupKind } from "@/lib/domain/lookup/lookup";
import { formatSpan } from "@/lib/presentation/format/format-time";

/** An empty answer, and what it can mean. */
export function NoSessions({ answer, kind }: Readonly<{ answer: SessionsAnswer; kind: LookupKind }>) {
  const zone = useZone();
  return (
    <div className="grid gap-1.5 px-4 pb-5 text-ink-muted">
      <p className="font-semibold text-ink">No sessions in this range.</p>
      <p>{formatSpan(answer.range.start, answer.range.end, zone)}</p>
      <ul className="list-disc pl-5">
        <li>Did they watch earlier? Choose a longer range.</li>
        <li>
          {kind === "viewerIp"
            ? "Is it the address of their line at the time? Addresses change, and some accounts send Conviva none."
            : "Is the ID exact? Case, spaces, quotes and every sign count."}
        </li>
        <li>Conviva forgets viewers after 30 days, and those who opted out; the newest minutes may not be in yet.</li>
      </ul>
    </div>
  );
}
