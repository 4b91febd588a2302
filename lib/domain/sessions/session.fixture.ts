import { asSessionId, type Session } from "@/lib/domain/sessions/session";
import { listNumbers, listTexts } from "@/lib/domain/sessions/session-field-catalogue";
import { epochMs, minuteMs } from "@/lib/domain/units";

/** Monday 16 November 2026, noon UTC. */
export const mondayNoon = epochMs(Date.UTC(2026, 10, 16, 12));

type Changes = Partial<Omit<Session, "id" | "startedAt" | "endedAt" | "texts" | "numbers">> &
  Readonly<{
    id?: string;
    startedAt?: number;
    /** A minute after the start by default. */
    endedAt?: number | null;
    texts?: Partial<Session["texts"]>;
    /** In catalogue units. */
    numbers?: Readonly<{ [Id in keyof Session["numbers"]]?: number | null }>;
  }>;

/** A one-minute session that played well, with nothing else known, and with these changes. */
export function sessionWith(changes: Changes = {}): Session {
  const { id = "1.2.3.4.5", startedAt = mondayNoon, endedAt, texts, numbers, ...rest } = changes;
  return {
    id: asSessionId(id),
    clientId: "1.2.3.4",
    viewerId: "viewer",
    startedAt: epochMs(startedAt),
    endedAt: endedAt === null ? null : epochMs(endedAt ?? startedAt + minuteMs),
    isEnded: true,
    outcome: "played-well",
    errors: [],
    ...rest,
    texts: { ...empty(listTexts), ...texts } as Session["texts"],
    numbers: { ...empty(listNumbers), ...numbers } as Session["numbers"],
  };
}

function empty(fields: readonly Readonly<{ id: string }>[]): Readonly<Record<string, null>> {
  return Object.fromEntries(fields.map(({ id }) => [id, null]));
}
