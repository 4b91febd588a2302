import { useZone } from "@/lib/client/preferences";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import { formatSpan } from "@/lib/presentation/format-time";

/** An empty answer, and what it can mean. */
export function NoSessions({ answer }: Readonly<{ answer: SessionsAnswer }>) {
  const zone = useZone();
  return (
    <div className="grid gap-1.5 px-4 pb-5 text-ink-muted">
      <p className="font-semibold text-ink">No sessions in this range.</p>
      <p>{formatSpan(answer.range.start, answer.range.end, zone)}</p>
      <ul className="list-disc pl-5">
        <li>Did they watch earlier? Choose a longer range.</li>
        <li>Is the ID exact? Case, spaces and every sign count.</li>
        <li>Conviva forgets viewers after 30 days, and those who opted out; the newest minutes may not be in yet.</li>
      </ul>
    </div>
  );
}
