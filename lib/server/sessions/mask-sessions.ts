import "server-only";
import type { MaskedLookup, ShownLookup } from "@/lib/contract/lookup";
import { soleAccount } from "@/lib/domain/access/account";
import { guessLookupKind, type Lookup, type LookupKind } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { asSessionId, type Session } from "@/lib/domain/sessions/session";
import { maskLabels, maskLookup } from "@/lib/presentation/format/mask";
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

/**
 * Masks the viewer IDs and IP addresses in sessions, in every text of them, that weren't disclosed to the person who
 * asks. Of a viewer who was, the addresses are shown too; at an address, each viewer counts for itself.
 */
export function maskSessions(access: ViewerAccess, sessions: readonly WireSession[]): MaskedSessions {
  const { lookup, disclosed } = access;
  const plain = { sessions: sessions.map(({ session }) => session), masked: [], text: (text: string) => text };
  if (disclosed === "all" || seesAllIdentifiers(access)) return plain;

  // The page's own comes first, and stays what it is if another one is spelled like it.
  const own = [lookup.value, lookup.kind] as const;
  const kinds = new Map([own, ...sessions.toReversed().flatMap(identifiersOf), own]);
  const sealed = [...kinds].map(([spelling, kind]) => {
    const one =
      kind === "viewerIp" ? addressOf(spelling) : ({ account: soleAccount, kind, value: spelling } as const);
    return { spelling, lookup: one, ref: sealLookup(one) };
  });
  const hidden = sealed.filter(({ ref }) => !disclosed.has(ref));
  if (hidden.length === 0) return plain;
  const labels = maskLabels(hidden.map((one) => one.lookup));
  const masked = hidden.map((one, at) => ({ ...one, label: labels[at] ?? "" }));
  const isMasked = hidden[0]?.spelling === lookup.value;
  const { text, among } = textMasker(new Map(masked.map((one) => [one.spelling, one])), {
    shown: new Set(sealed.flatMap(({ spelling, ref }) => (disclosed.has(ref) ? [spelling] : []))),
    names: isMasked ? piecesOf(lookup.value) : [],
  });
  const mask = among(plain.sessions.flatMap(textsOf));
  return {
    sessions: plain.sessions.map((session) => maskSession(session, mask)),
    masked: masked.map(({ label, ref }) => ({ label, ref })),
    text,
  };
}

function textsOf({ id, clientId, viewerId, errors, texts }: Session): readonly string[] {
  return [id, clientId, ...errors, ...[viewerId, ...Object.values(texts)].filter((text) => text !== null)];
}

/** The viewer and the addresses of a session, by their spelling in it. */
function identifiersOf({ wire, session: { viewerId } }: WireSession): readonly (readonly [string, LookupKind])[] {
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
