import "server-only";
import type { MaskedLookup, ShownLookup } from "@/lib/contract/lookup";
import { soleAccount } from "@/lib/domain/access/account";
import { guessLookupKind, type Lookup, type LookupKind, type LookupRef } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { asSessionId, type Session } from "@/lib/domain/sessions/session";
import { hideAddresses, labeller, maskLookup } from "@/lib/presentation/format/mask";
import { piecesOf } from "@/lib/presentation/note/hide-names";
import { isDisclosed } from "@/lib/server/access/disclosed";
import { sealLookup } from "@/lib/server/access/reference";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";
import { readText, valueAt } from "@/lib/server/conviva/wire-values";
import { canonicalIp } from "@/lib/server/lookup/lookup-input";
import { textMasker } from "@/lib/server/sessions/mask-text";

/** Sessions as the person who asks may see them. */
export type MaskedSessions = Readonly<{
  /** In the order of those that were passed. */
  sessions: readonly Session[];
  masked: readonly MaskedLookup[];
  /** Masks another text about them in the same way. */
  text: (text: string) => string;
}>;

/** The viewer of an access, as the person who asks may see it. */
export function shownLookup({ lookup, disclosed }: ViewerAccess): ShownLookup {
  const isMasked = !isDisclosed(disclosed, lookup);
  return { kind: lookup.kind, value: isMasked ? maskLookup(lookup) : lookup.value, isMasked };
}

/** Whether the person who asks sees every identifier in the sessions of an access. */
export function seesAllIdentifiers({ lookup, disclosed }: ViewerAccess): boolean {
  return disclosed === "all" || (lookup.kind === "viewerId" && isDisclosed(disclosed, lookup));
}

/** Viewers and addresses as they are spelled in sessions, each once. */
export type Identifiers = readonly (readonly [spelling: string, kind: LookupKind])[];

/** Masks sessions that come one part after another. */
export type SessionMasker = Readonly<{
  /**
   * Masks these identifiers from now on, besides those known already, which keep their labels. Returns the new labels.
   */
  know: (identifiers: Identifiers) => readonly MaskedLookup[];
  /** Masks what is known in sessions. */
  sessions: (sessions: readonly Session[]) => readonly Session[];
  /** Masks another text about them in the same way. */
  text: (text: string) => string;
  /** Whether there is anything to mask. */
  isNeeded: () => boolean;
}>;

/**
 * Masks the viewer IDs and IP addresses in sessions, in every text of them, that weren't disclosed to the person who
 * asks. Of a viewer who was, the addresses are shown too; at an address, each viewer counts for itself.
 */
export function maskSessions(access: ViewerAccess, sessions: readonly WireSession[]): MaskedSessions {
  const masker = sessionMasker(access);
  const masked = masker.know(sessions.toReversed().flatMap(identifiersOf));
  return {
    sessions: masker.sessions(sessions.map(({ session }) => session)),
    masked,
    text: masker.text,
  };
}

/** Masks sessions for the person who asks, as `maskSessions` does, part by part. */
export function sessionMasker(access: ViewerAccess): SessionMasker {
  const { lookup, disclosed } = access;
  if (disclosed === "all" || seesAllIdentifiers(access)) return noMasker;
  return identifierMasker(disclosed, lookup).masker;
}

const noMasker: SessionMasker = {
  know: () => [],
  sessions: (sessions) => sessions,
  text: (text) => text,
  isNeeded: () => false,
};

/** Identifiers of sessions that were disclosed, with the references that open them. */
type ShownIdentifiers = readonly Readonly<{ value: string; ref: LookupRef }>[];

/**
 * Masks every viewer ID and IP address in sessions of any viewers, in every text of them, that isn't among these. Nobody looked
 * any of these viewers up, so e-mail and other addresses that no session names as its viewer's are hidden too.
 *
 * @param disclosed - The references of what may be shown.
 */
export function maskIdentifiers(
  sessions: readonly WireSession[],
  disclosed: ReadonlySet<LookupRef>,
): MaskedSessions & Readonly<{ shown: ShownIdentifiers }> {
  const { masker, shown } = identifierMasker(disclosed, null);
  const masked = masker.know(sessions.toReversed().flatMap(identifiersOf));
  // An ID can have more in it than the address: "user:anne@example.com".
  const isShown = (address: string) => shown().some(({ value }) => value.includes(address));
  const hide = (text: string) => hideAddresses(text, isShown);
  return {
    sessions: masker.sessions(sessions.map(({ session }) => session)).map((session) => maskSession(session, hide)),
    masked,
    text: (text) => hide(masker.text(text)),
    shown: shown(),
  };
}

/** @param own - The viewer that the sessions were looked up by; `null` if they're of any viewers. */
function identifierMasker(
  disclosed: ReadonlySet<LookupRef>,
  own: Lookup | null,
): Readonly<{ masker: SessionMasker; shown: () => ShownIdentifiers }> {
  const isOwnMasked = own !== null && !isDisclosed(disclosed, own);
  const texts = textMasker(isOwnMasked ? piecesOf(own.value) : []);
  const label = labeller();
  const known = new Set<string>();
  const shown: { value: string; ref: LookupRef }[] = [];
  let isAnyMasked = false;

  const know = (identifiers: Identifiers): readonly MaskedLookup[] => {
    const kinds = new Map(identifiers.filter(([spelling]) => !known.has(spelling)));
    const sealed = [...kinds].map(([spelling, kind]) => {
      const one =
        kind === "viewerIp" ? addressOf(spelling) : ({ account: soleAccount, kind, value: spelling } as const);
      return { spelling, lookup: one, ref: sealLookup(one) };
    });
    for (const { spelling } of sealed) known.add(spelling);
    const masked = sealed
      .filter(({ ref }) => !disclosed.has(ref))
      .map((one) => ({ ...one, label: label(one.lookup) }));
    const open = sealed.filter(({ ref }) => disclosed.has(ref));
    shown.push(...open.map(({ spelling, ref }) => ({ value: spelling, ref })));
    texts.show(open.map(({ spelling }) => spelling));
    if (masked.length > 0) texts.add(new Map(masked.map((one) => [one.spelling, one])));
    isAnyMasked ||= masked.length > 0;
    return masked.map(({ label, ref }) => ({ label, ref }));
  };

  // The page's own comes first, and stays what it is if another one is spelled like it.
  let pending = own === null ? [] : know([[own.value, own.kind]]);
  const masker: SessionMasker = {
    know: (identifiers) => {
      const masked = [...pending, ...know(identifiers)];
      pending = [];
      return masked;
    },
    sessions: (sessions) => {
      if (!isAnyMasked) return sessions;
      const mask = texts.among(sessions.flatMap(textsOf));
      return sessions.map((session) => maskSession(session, mask));
    },
    text: (text) => (isAnyMasked ? texts.text(text) : text),
    isNeeded: () => isAnyMasked,
  };
  return { masker, shown: () => shown };
}

function textsOf({ id, clientId, viewerId, errors, texts }: Session): readonly string[] {
  return [id, clientId, ...errors, ...[viewerId, ...Object.values(texts)].filter((text) => text !== null)];
}

/** The viewer and the addresses of a session, by their spelling in it. */
export function identifiersOf({ wire, session: { viewerId } }: WireSession): Identifiers {
  const addresses = ["network_info.ip", "network_info.ipv6"].flatMap((path) => readText(valueAt(wire, path)) ?? []);
  return [
    ...(viewerId === null ? [] : [[viewerId, "viewerId"] as const]),
    ...addresses.map((address) => [address, "viewerIp"] as const),
  ];
}

/** Accounts can send anything as an address. What isn't one is masked as it is. */
function addressOf(sent: string): Lookup {
  const lookup = { account: soleAccount, kind: "viewerIp", value: sent } as const;
  if (guessLookupKind(sent) !== "viewerIp") return lookup;
  try {
    return { ...lookup, value: canonicalIp(sent) };
  } catch (thrown) {
    if (thrown instanceof LookupError) return lookup;
    throw thrown;
  }
}

function maskSession(session: Session, text: (text: string) => string): Session {
  const { id, clientId, viewerId, errors, texts } = session;
  const masked = Object.entries(texts).map(([name, value]) => [name, value === null ? null : text(value)]);
  return {
    ...session,
    id: asSessionId(text(id)),
    clientId: text(clientId),
    viewerId: viewerId === null ? null : text(viewerId),
    errors: errors.map(text),
    texts: Object.fromEntries(masked) as Session["texts"],
  };
}
