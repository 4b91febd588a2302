import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { ListNumber, ListTextId } from "@/lib/domain/sessions/session-field-catalogue";
import type { EpochMs, UnitTypes } from "@/lib/domain/units";

declare const sessionId: unique symbol;
/** Conviva's ID of a session, opaque. */
export type SessionId = string & { readonly [sessionId]: true };

/** Brands a text from Conviva or a URL as a session ID. */
export function asSessionId(text: string): SessionId {
  return text as SessionId;
}

/** One Conviva session, with what the list, the timeline and the answer need. */
export type Session = Readonly<{
  id: SessionId;
  /** Conviva's ID of the player, one per device or browser; `""` if not sent. */
  clientId: string;
  /** `null` if the account doesn't send viewer IDs. */
  viewerId: string | null;
  startedAt: EpochMs;
  /** `null` while ongoing, or if Conviva sent none. */
  endedAt: EpochMs | null;
  isEnded: boolean;
  outcome: Outcome;
  /** Error texts or codes, as sent. Not every error is fatal. */
  errors: readonly string[];
  /** Descriptive texts. `null` means not sent or empty. */
  texts: Readonly<Record<ListTextId, string | null>>;
  /** Measurements in catalogue units. `null` means not measured, never zero. */
  numbers: Readonly<{ [Field in ListNumber as Field["id"]]: UnitTypes[Field["unit"]] | null }>;
}>;
