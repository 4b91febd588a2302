import { type CodeMap, codesIn, familyOf } from "@/lib/domain/answer/refusals/code-map";
import { type CountryChange, countryChange } from "@/lib/domain/answer/refusals/country-change";
import { type Overlaps, overlapsOf } from "@/lib/domain/answer/refusals/overlapping-plays";
import { inTimeOrder } from "@/lib/domain/sessions/classified-session";
import { isRefused } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";

/** Refusals of one family of the code map. */
export type FamilyFinding = Readonly<{
  family: string;
  label: string;
  sessions: readonly Session[];
  /** The errors as sent, the most frequent first. */
  codes: readonly string[];
}>;

/** What account rules refused. */
export type RefusalFindings = Readonly<{
  /** In time order. */
  refused: readonly Session[];
  /** Those of them that Conviva calls technical. */
  unmarked: readonly Session[];
  /** The most frequent first. */
  families: readonly FamilyFinding[];
  /** Errors of refusals that belong to no family, the most frequent first. */
  unmapped: readonly Readonly<{ code: string; sessions: readonly Session[] }>[];
  /** Refusals without an error. */
  uncoded: readonly Session[];
  overlaps: Overlaps;
  /** `null` when refusals and good attempts share a country, or one of the countries is unknown. */
  countries: CountryChange | null;
}>;

/**
 * Groups refusals into families and looks for what may have caused them.
 *
 * @param unmarked - Failures that Conviva calls technical but an account rule caused.
 */
export function refusalFindings(
  sessions: readonly Session[],
  codeMap: CodeMap,
  unmarked: readonly Session[] = [],
): RefusalFindings {
  const all = inTimeOrder(sessions);
  const unmarkedIds = new Set(unmarked.map(({ id }) => id));
  const refused = all.filter(({ id, outcome }) => isRefused(outcome) || unmarkedIds.has(id));
  const placed = refused.map((session) => ({ session, family: familyOf(session.errors, codeMap) }));
  const unplaced = placed.flatMap(({ session, family }) => (family === null ? [session] : []));
  return {
    refused,
    unmarked: refused.filter(({ id }) => unmarkedIds.has(id)),
    families: codeMap
      .map((entry) => {
        const ofFamily = placed.flatMap(({ session, family }) => (family === entry.family ? [session] : []));
        const codes = byCode(ofFamily, ({ errors }) => codesIn(errors, entry)).map(({ code }) => code);
        return { family: entry.family, label: entry.label, sessions: ofFamily, codes };
      })
      .filter((found) => found.sessions.length > 0)
      .sort((a, b) => b.sessions.length - a.sessions.length),
    unmapped: byCode(unplaced, ({ errors }) => errors),
    uncoded: unplaced.filter(({ errors }) => errors.length === 0),
    overlaps: overlapsOf(all, refused),
    countries: countryChange(all, refused),
  };
}

/** Sessions by error, counting an error once per session; the most frequent first, then alphabetically. */
function byCode(sessions: readonly Session[], codesOf: (session: Session) => readonly string[]) {
  const found = new Map<string, Session[]>();
  for (const session of sessions) {
    for (const code of new Set(codesOf(session))) {
      const known = found.get(code);
      if (known) known.push(session);
      else found.set(code, [session]);
    }
  }
  return [...found]
    .map(([code, withIt]) => ({ code, sessions: withIt }))
    .sort((a, b) => b.sessions.length - a.sessions.length || (a.code < b.code ? -1 : 1));
}
