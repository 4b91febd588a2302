import { placeParts } from "@/lib/domain/place-parts";
import type { Session } from "@/lib/domain/sessions/session";

export type InCountry = Readonly<{ country: string; sessions: readonly Session[] }>;

/** Refusals outside the country in which most attempts played well. In each list, most sessions first. */
export type CountryChange = Readonly<{
  refusedIn: readonly InCountry[];
  playedIn: readonly InCountry[];
  /** Titles refused abroad that played well in the first country of `playedIn`. */
  titles: readonly string[];
}>;

/**
 * The country of a session: the last part of a place such as "Toronto, Ontario, Canada". With fewer than three parts the
 * last one may be a city or a state, so the country is unknown.
 */
export function countryOf({ texts }: Pick<Session, "texts">): string | null {
  const parts = placeParts(texts.city);
  return parts.length > 2 ? parts.at(-1) || null : null;
}

/**
 * Where more attempts were refused abroad than at home, home being the country in which most attempts played well;
 * `null` otherwise, and when nothing played well.
 */
export function countryChange(all: readonly Session[], refused: readonly Session[]): CountryChange | null {
  const playedIn = byCountry(all.filter(({ outcome }) => outcome === "played-well"));
  const [home] = playedIn;
  if (home === undefined) return null;
  const refusals = byCountry(refused);
  const refusedIn = refusals.filter(({ country }) => country !== home.country);
  const abroad = refusedIn.flatMap(({ sessions }) => sessions);
  const atHome = refusals.find(({ country }) => country === home.country)?.sessions.length ?? 0;
  if (abroad.length <= atHome) return null;
  const playedAtHome = new Set(home.sessions.map(({ texts }) => texts.asset));
  const titles = abroad.flatMap(({ texts }) => (playedAtHome.has(texts.asset) ? (texts.asset ?? []) : []));
  return { refusedIn, playedIn, titles: [...new Set(titles)] };
}

function byCountry(sessions: readonly Session[]): readonly InCountry[] {
  const found = new Map<string, Session[]>();
  for (const session of sessions) {
    const country = countryOf(session);
    const known = country === null ? undefined : found.get(country);
    if (known) known.push(session);
    else if (country !== null) found.set(country, [session]);
  }
  return [...found]
    .map(([country, inIt]) => ({ country, sessions: inIt }))
    .sort((a, b) => b.sessions.length - a.sessions.length);
}
