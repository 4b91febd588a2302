import { useZone } from "@/lib/client/preferences/preferences";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { LookupKind } from "@/lib/domain/lookup/lookup";
import { noSessions } from "@/lib/presentation/sessions/no-sessions";

type Props = Readonly<{ answer: Pick<SessionsAnswer, "range">; kind: LookupKind; isNeverSeen: boolean }>;

/** Shown instead of the timeline if there are no sessions. */
export function NoSessions({ answer, kind, isNeverSeen }: Props) {
  const zone = useZone();
  const { title, window, reasons } = noSessions(answer, kind, { zone, isNeverSeen });
  return (
    <div className="grid gap-1.5 px-4 pb-5 text-ink-muted">
      <p className="font-semibold text-ink">{title}</p>
      <p>{window}</p>
      <ul className="list-disc pl-5">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
