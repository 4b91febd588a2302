import type { Session } from "@/lib/domain/sessions/session";

export type InCountry = Readonly<{ country: string; sessions: readonly Session[] }>;

/** Refusals away from the country in which most plays went well. Each list has the most sessions first. */
export type CountryChange = Readonly<{
  refusedIn: readonly InCountry[];
  playedIn: readonly InCountry[];
  /** Titles that were refused away, and went well in the first of `playedIn`. */
  titles: readonly string[];
}>;

/**
 * The country of a session: the last part of a place such as "Toronto, Ontario, Canada". Of fewer than three parts the
 * last may be a city or a state, so they tell no country.
 */
export function countryOf({ texts }: Pick<Session, "texts">): string | null {
  const parts = texts.city?.split(",").map((part) => part.trim()) ?? [];
  return parts.length > 2 ? parts.at(-1) || null : null;
}

/**
 * Where more was refused away than at home, home being the country in which most plays went well; `null` otherwise,
 * and where no play went well.
 */
export function countryChange(all: readonly Session[], refused: readonly Session[]): CountryChange | null {
  const playedIn = byCountry(all.filter(({ outcome }) => outcome === "played-well"));
  const [home] = playedIn;
  if (home === undefined) return null;
  const refusals = byCountry(refused);
  const refusedIn = refusals.filter(({ country }) => country !== home.country);
  const away = refusedIn.flatMap(({ sessions }) => sessions);
  const atHome = refusals.find(({ country }) => country === home.country)?.sessions.length ?? 0;
  if (away.length <= atHome) return null;
  const playedAtHome = new Set(home.sessions.map(({ texts }) => texts.asset));
  const titles = away.flatMap(({ texts }) => (playedAtHome.has(texts.asset) ? (texts.asset ?? []) : []));
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
