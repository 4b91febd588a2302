import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";
import { type Random, randomOf } from "../random.ts";
import { type Answered, answered } from "./answer.ts";
import { sentenceOf } from "./break-words.ts";
import type { Invariance } from "./invariances.ts";

/** An answer that changed although it mustn't. */
export type Break = Readonly<{
  before: Answered;
  after: Verdict;
  /** The sessions that the change added, as read. */
  added: readonly WireSession[];
}>;

/** What a change did to an answer; `held` if it did nothing it mustn't, `impossible` if there is nothing to change. */
export function breakOf(invariance: Invariance, before: Answered, random: Random): Break | "held" | "impossible" {
  const changes = invariance.changes(before, random);
  for (const wires of changes) {
    const after = answered(wires, invariance.isAddress);
    if (!invariance.isBroken(before.verdict, after.verdict)) continue;
    const known = new Set(before.read.map(({ session }) => session.id));
    return { before, after: after.verdict, added: after.read.filter(({ session }) => !known.has(session.id)) };
  }
  return changes.length === 0 ? "impossible" : "held";
}

/** How many breaks of one kind are made smaller. */
const candidatesMax = 4;

/** Of breaks that say the same, the one that needs the fewest sessions: as many as possible are left out. */
export function smallest(invariance: Invariance, alike: readonly [Break, ...Break[]]): Break {
  const sizeOf = ({ before }: Break) => before.read.length;
  const short = alike.toSorted((a, b) => sizeOf(a) - sizeOf(b)).slice(0, candidatesMax);
  const reduced = short.map((one) => reduce(invariance, one));
  return reduced.reduce((best, one) => (sizeOf(one) < sizeOf(best) ? one : best), reduced[0] ?? alike[0]);
}

/** Leaves out halves, quarters, and so on down to single sessions, as long as the break says the same. */
function reduce(invariance: Invariance, found: Break): Break {
  let best = found;
  for (let length = Math.ceil(best.before.read.length / 2); length >= 1; length = Math.floor(length / 2)) {
    for (let from = 0; from < best.before.read.length; ) {
      const wires = best.before.read.map(({ wire }) => wire);
      const before = answered([...wires.slice(0, from), ...wires.slice(from + length)]);
      const smaller = breakThatSays(sentenceOf(found), invariance, before);
      if (smaller === null) from += length;
      else best = smaller;
    }
  }
  return best;
}

/** Which session is copied is drawn. */
function breakThatSays(sentence: string, invariance: Invariance, before: Answered): Break | null {
  for (const seed of [1, 2, 3]) {
    const found = breakOf(invariance, before, randomOf("smaller", seed));
    if (typeof found === "object" && sentenceOf(found) === sentence) return found;
  }
  return null;
}
