import "server-only";
import { diagnosisParameters } from "@/lib/contract/diagnose";
import { type QueryPairs, sampleParameters } from "@/lib/contract/explore";
import { sampleFault } from "@/lib/domain/explore/check-sample";
import { isDimensionName, tagPrefix } from "@/lib/domain/explore/dimension";
import { playerParameters, type StatusFlag, sampleSizes, statusFlags } from "@/lib/domain/explore/sample-query";
import { nothingTyped, type TypedFilter, type TypedSample } from "@/lib/domain/explore/typed-sample";
import { LookupError } from "@/lib/domain/problems";
import { hideIdentifiers, personal } from "@/lib/presentation/format/mask";
import { openSample, sealSample } from "@/lib/server/access/reference";

/** Parameters of our own: of the query, of the list's order, and of what the page of errors shows. */
const ours: ReadonlySet<string> = new Set([...sampleParameters, ...diagnosisParameters, "sort"]);

/** The parameters that can occur once. */
const single = new Map<string, "kind" | "from" | "to" | "limit" | "savedFilter" | "run">([
  ...(["kind", "from", "to", "limit", "run"] as const).map((name) => [name, name] as const),
  ["filter", "savedFilter"],
]);

/** The query in a URL's parameters, and the first one that is wrong by itself. */
export type SampleInUrl = Readonly<{ typed: TypedSample; fault: LookupError | null }>;

/**
 * Reads the query of a sample from a URL. Whatever is wrong with it, the form shows what can be read.
 *
 * @param given - The parameters of the page or of a request.
 */
export function sampleInUrl(given: QueryPairs): SampleInUrl {
  const values = new Map<string, string>();
  const filters = new Map<string, string[]>();
  const flags: string[] = [];
  let fault: LookupError | null = null;
  const add = (name: string, value: string) => filters.set(name, [...(filters.get(name) ?? []), value]);
  for (const [name, value] of given) {
    if (name === "sealed") {
      const opened = openPairs(value);
      if (opened === null) fault ??= sampleFault("sealed", "sealed-part-unreadable");
      for (const [sealedName, sealedValue] of opened ?? []) {
        if (sealedName === sealedLimit) values.set("limit", sealedValue);
        else add(sealedName, sealedValue);
      }
    } else if (single.has(name)) {
      if (values.has(name))
        fault ??= new LookupError("invalid-parameter", { parameter: name, fault: "repeated-parameter" });
      else values.set(name, value);
    } else if (statusFlags.some((flag) => flag === name)) {
      if (value === "true") flags.push(name);
      else fault ??= sampleFault(name, "flag-unknown");
    } else if (!ours.has(name)) add(name, value);
  }
  const one = (name: string, otherwise: string) => values.get(name) ?? otherwise;
  return {
    typed: {
      kind: one("kind", nothingTyped.kind),
      from: one("from", ""),
      to: one("to", ""),
      limit: one("limit", nothingTyped.limit),
      filters: [...filters].map(([name, all]) => ({ name, values: all })),
      flags,
      savedFilter: one("filter", ""),
      run: one("run", ""),
    },
    fault,
  };
}

/**
 * The URL parameters of a query, the same for the same query. What may name somebody is in `sealed`: players, sessions,
 * custom tags, and whatever looks like an identifier.
 */
export function pairsOfSample({ kind, from, to, limit, filters, flags, savedFilter, run }: TypedSample): QueryPairs {
  const known = new Set<StatusFlag>(statusFlags.filter((flag) => flags.includes(flag)));
  const all = filters.flatMap(pairsOfFilter);
  const typedLimit = limit.trim() || String(sampleSizes.usual);
  const isLimit = harmlessLimit.test(typedLimit);
  const hidden = [...all.filter(isPersonal), ...(isLimit ? [] : [[sealedLimit, typedLimit] as const])];
  return [
    ["kind", kind],
    ...given("from", from),
    ...given("to", to),
    ...(isLimit ? given("limit", typedLimit) : []),
    ...given("filter", savedFilter),
    ...[...known].map((flag) => [flag, "true"] as const),
    ...all.filter((pair) => !isPersonal(pair)),
    ...(hidden.length === 0 ? [] : [["sealed", sealSample(JSON.stringify(hidden))] as const]),
    ...given("run", run),
  ];
}

/**
 * The parameters of a page's query, as Next passes them. Of one that is named like a member of every object, such as
 * "constructor", the first value is that member.
 */
export function pairsOfSearchParams(given: Readonly<Record<string, string | string[] | undefined>>): QueryPairs {
  return Object.entries(given).flatMap(([name, values]) =>
    [values ?? []].flat().flatMap((value) => (typeof value === "string" ? [[name, value] as const] : [])),
  );
}

function pairsOfFilter({ name, values }: TypedFilter): QueryPairs {
  return values.filter((value) => value !== "" && name !== "").map((value) => [name, value]);
}

function given(name: string, value: string): QueryPairs {
  return value === "" ? [] : [[name, value]];
}

/** A limit that was mistyped. Anything else in its field may be an ID that was pasted there, so it's sealed. */
const harmlessLimit = /^[+-]?\d{0,4}(?:[.,]\d{1,2})?$/u;
/** Stands for the limit among what is sealed. No dimension can have this name. */
const sealedLimit = "=limit";

/**
 * Whether a filter mustn't be in a URL as it is. One that is named like a parameter of ours can't be, and what isn't the name
 * of a dimension may be anything that was typed there.
 */
function isPersonal([name, value]: QueryPairs[number]): boolean {
  if (ours.has(name) || name.startsWith(tagPrefix) || playerParameters.some((player) => player === name)) return true;
  return !isDimensionName(name) || isPersonalText(name) || isPersonalText(value);
}

/** Whether a text may name somebody, so that it can't be in a URL as it is. */
export function isPersonalText(value: string): boolean {
  return hideIdentifiers(value) !== value || likelyIdentifiers.some((pattern) => value.search(pattern) !== -1);
}

/** What identifies somebody in some accounts. A sealed title does no harm, and an ID in a URL would. */
const likelyIdentifiers = [personal.number, personal.key, personal.token, personal.query];

function openPairs(sealed: string): QueryPairs | null {
  try {
    const pairs: unknown = JSON.parse(openSample(sealed));
    return Array.isArray(pairs) ? pairs.map((pair: readonly unknown[]) => [String(pair[0]), String(pair[1])]) : null;
  } catch {
    return null;
  }
}
