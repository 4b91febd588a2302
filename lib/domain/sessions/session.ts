import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { ListNumber, ListTextId } from "@/lib/domain/sessions/session-field-catalogue";
import type { EpochMs, UnitTypes } from "@/lib/domain/units";

declare const sessionId: unique symbol;
/** Conviva's own id of a session, an opaque text. */
export type SessionId = string & { readonly [sessionId]: true };

/** Brands a text that Conviva sent, or an address holds, as a session's id. */
export function asSessionId(text: string): SessionId {
  return text as SessionId;
}

/** One viewing: what the list, the timeline and the insights need of it. */
export type Session = Readonly<{
  id: SessionId;
  /** Conviva's id of the player that ran it, one for each device or browser; `""` when not sent. */
  clientId: string;
  /** `null` when the account does not see viewer IDs. */
  viewerId: string | null;
  startedAt: EpochMs;
  /** `null` while on-going, and when Conviva sent none. */
  endedAt: EpochMs | null;
  isEnded: boolean;
  outcome: Outcome;
  /** Error texts or codes, in the order sent. Not every error is fatal. */
  errors: readonly string[];
  /** Descriptive texts; `null` when not sent or empty. */
  texts: Readonly<Record<ListTextId, string | null>>;
  /** Measurements in the catalogue's units; `null` is not measured, never zero. */
  numbers: Readonly<{ [Field in ListNumber as Field["id"]]: UnitTypes[Field["unit"]] | null }>;
}>;
