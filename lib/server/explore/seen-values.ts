import "server-only";
import type { AccountId } from "@/lib/domain/access/account";
import { documentedDimensions } from "@/lib/domain/explore/documented-dimensions";
import { hideIdentifiers } from "@/lib/presentation/format/mask";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";
import { dimensionValues } from "@/lib/server/explore/dimension-values";
import { processState } from "@/lib/server/operation/process-state";

/** 110 dimensions of 200 values of 200 characters take 9 MB at most, and those of real accounts a tenth of that. */
const valuesMax = 200;
const longestValue = 200;

/** Values of these may name people, players or where somebody lives. */
const personalDimensions: ReadonlySet<string> = new Set(["geo_postal_code", "user_agent", "utm_tracking_code"]);

/**
 * Conviva's own dimensions, which describe content, devices and networks. An account can select anything else, such as a
 * custom tag with the names of its subscribers.
 */
const rememberedDimensions: ReadonlySet<string> = new Set(
  documentedDimensions.map(({ name }) => name).filter((name) => !personalDimensions.has(name)),
);

/**
 * Remembers which values of the account's dimensions Conviva has sent, to offer them. Texts that name somebody aren't
 * remembered.
 *
 * @param text - Masks a text. A value that it changes isn't remembered.
 */
export function rememberValues(
  account: AccountId,
  sessions: readonly WireSession[],
  text: (text: string) => string,
): void {
  const known = valuesOf(account);
  for (const { wire } of sessions.toReversed()) {
    for (const [name, values] of dimensionValues(wire)) {
      if (!isRemembered(name)) continue;
      const seen = known.get(name) ?? new Set<string>();
      known.set(name, seen);
      for (const value of values) remember(seen, value, { name, text });
    }
  }
}

/** The values that were seen of a dimension, the last ones first. */
export function seenValues(account: AccountId, dimension: string): readonly string[] {
  return isRemembered(dimension) ? [...(valuesOf(account).get(dimension) ?? [])].toReversed() : [];
}

function isRemembered(dimension: string): boolean {
  return rememberedDimensions.has(dimension);
}

type Sent = Readonly<{ name: string; text: (text: string) => string }>;

function remember(seen: Set<string>, value: string, sent: Sent): void {
  // Added again, it is the newest.
  if (!seen.delete(value) && !isHarmless(value, sent)) return;
  seen.add(value);
  const [oldest] = seen;
  if (seen.size > valuesMax && oldest !== undefined) seen.delete(oldest);
}

function isHarmless(value: string, { name, text }: Sent): boolean {
  if (value.length > longestValue || !value.isWellFormed() || text(value) !== value) return false;
  // A version of four numbers only looks like an address.
  return (name.endsWith("_version") && /^[\d.]+$/u.test(value)) || hideIdentifiers(value) === value;
}

function valuesOf(account: AccountId): Map<string, Set<string>> {
  const accounts = processState("seen dimension values", () => new Map<AccountId, Map<string, Set<string>>>());
  const known = accounts.get(account) ?? new Map<string, Set<string>>();
  accounts.set(account, known);
  return known;
}
