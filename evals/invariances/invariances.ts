import { isCause, type Verdict } from "@/lib/domain/answer/verdict/verdict";
import { devicesOf } from "@/lib/domain/device";
import { classOf, type SessionClass } from "@/lib/domain/sessions/classified-session";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";
import type { WireObject } from "@/lib/server/conviva/wire-values";
import { isBlame } from "../populations/judgement.ts";
import type { Random } from "../random.ts";
import { type Answered, isDifferent, isStronger, isUnequal, isWeaker } from "./answer.ts";
import { hasBlamed } from "./blamed.ts";
import { renamed } from "./renamed.ts";
import { respelled, spellings } from "./spellings.ts";
import { anotherLike, movedBy, sameResult, seenEarlier, withValue } from "./wire-changes.ts";

/** A change to a viewer's sessions that mustn't change the answer, or only in one direction. */
export type Invariance = Readonly<{
  name: string;
  /** The sessions after the change, as sent, in one or more ways; none where the change isn't possible. */
  changes: (answered: Answered, random: Random) => readonly (readonly WireObject[])[];
  /** Whether the answer changed in a way it mustn't. */
  isBroken: (before: Verdict, after: Verdict) => boolean;
  /** Whether the changed sessions are judged as those of an address. */
  isAddress?: boolean;
}>;

/** Every invariance that is measured and tested. */
export const invariances: readonly Invariance[] = [
  {
    name: "any order",
    changes: ({ read }, random) => [shuffled(wiresOf(read), random)],
    isBroken: isUnequal,
  },
  {
    name: "duplicates, and older copies",
    changes: ({ read }, random) => {
      const again = wiresOf(read).filter(() => random.chance(0.3));
      const ended = read.flatMap(({ wire, session }) => (session.isEnded && random.chance(0.2) ? [wire] : []));
      return [shuffled([...wiresOf(read), ...again, ...ended.map(seenEarlier)], random)];
    },
    isBroken: isUnequal,
  },
  {
    name: "days later",
    changes: ({ read }, random) => [allMoved(read, random.whole(1, 6) * dayMs)],
    isBroken: isDifferent,
  },
  {
    name: "weeks later",
    changes: ({ read }, random) => [allMoved(read, random.whole(1, 9) * 7 * dayMs)],
    isBroken: isDifferent,
  },
  {
    name: "other names",
    changes: ({ read }) => [wiresOf(read).map(renamed)],
    isBroken: isDifferent,
  },
  {
    name: "missing fields spelled otherwise",
    changes: ({ read }, random) => {
      const one = random.pick(spellings);
      return [() => one, () => random.pick(spellings)].map((spellingOf) =>
        wiresOf(read).map((wire) => respelled(wire, spellingOf)),
      );
    },
    isBroken: isUnequal,
  },
  {
    name: "one more failure, a day later",
    changes: (answered, random) => oneMore(answered, blamedSessions(answered), dayMs, random),
    isBroken: isWeaker,
  },
  {
    name: "one more failure, half a minute later",
    changes: (answered, random) => oneMore(answered, blamedSessions(answered), minuteMs / 2, random),
    isBroken: isWeaker,
  },
  {
    name: "one more clean attempt elsewhere",
    changes: (answered, random) => oneMore(answered, cleanElsewhere(answered), hourMs, random),
    isBroken: isWeaker,
  },
  {
    name: "one more clean attempt on what is blamed",
    changes: cleanOnBlamed,
    isBroken: isStronger,
  },
  {
    name: "clean attempts of somebody else at the address",
    changes: ({ read, verdict }) => {
      const clean = ofClass(read, "good").slice(0, 10);
      return isBlame({ said: verdict.id }) && clean.length > 0
        ? [[...wiresOf(read), ...clean.map(ofSomebodyElse)]]
        : [];
    },
    isBroken: (_, after) => isBlame({ said: after.id }),
    isAddress: true,
  },
  {
    name: "one more clean attempt when nothing is wrong",
    changes: cleanAmongGood,
    isBroken: (_, after) => isBlame({ said: after.id }),
  },
];

function wiresOf(read: readonly WireSession[]): readonly WireObject[] {
  return read.map(({ wire }) => wire);
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function allMoved(read: readonly WireSession[], ms: number): readonly WireObject[] {
  return wiresOf(read).map((wire) => movedBy(wire, ms));
}

function oneMore({ read }: Answered, like: readonly WireObject[], laterMs: number, random: Random) {
  return like.length === 0 ? [] : [[...wiresOf(read), anotherLike(random.pick(like), laterMs)]];
}

function ofClass(read: readonly WireSession[], wanted: SessionClass): readonly WireObject[] {
  return read.flatMap(({ wire, session }) => (classOf(session, defaultThresholds) === wanted ? [wire] : []));
}

/** The sessions that blame rests on; none without blame. */
function blamedSessions({ read, verdict }: Answered): readonly WireObject[] {
  const evidence = new Set(isBlame({ said: verdict.id }) ? verdict.facts[0]?.sessions : []);
  return read.flatMap(({ wire, session }) => (evidence.has(session.id) ? [wire] : []));
}

function cleanElsewhere({ read, verdict: { id, subject } }: Answered): readonly WireObject[] {
  if (subject === null || !isCause(id)) return [];
  const devices = devicesOf(read.map(({ session }) => session));
  const elsewhere = read.filter(({ session }) => hasBlamed(session, subject, devices) === false);
  return ofClass(elsewhere, "good");
}

/** What failed plays, a day after it last failed. */
function cleanOnBlamed(answered: Answered, random: Random): readonly (readonly WireObject[])[] {
  const [place] = blamedSessions(answered);
  const clean = ofClass(
    answered.read.filter(({ session }) => session.isEnded),
    "good",
  );
  if (place === undefined || clean.length === 0) return [];
  return [minuteMs * 5, dayMs].map((later) => [
    ...wiresOf(answered.read),
    sameResult(place, random.pick(clean), later),
  ]);
}

/** Another play like one that went well, and what went wrong playing minutes later. */
function cleanAmongGood(answered: Answered, random: Random): readonly (readonly WireObject[])[] {
  const { read, verdict } = answered;
  if (verdict.id !== "nothing") return [];
  const good = ofClass(read, "good");
  const bad = ofClass(read, "bad");
  return [
    ...[hourMs, dayMs].flatMap((later) => oneMore(answered, good, later, random)),
    ...(bad.length === 0 ? [] : [[...wiresOf(read), sameResult(random.pick(bad), random.pick(good), 5 * minuteMs)]]),
  ];
}

function ofSomebodyElse(wire: WireObject): WireObject {
  const theirs = withValue(anotherLike(wire, hourMs), "viewer_id", "somebody else");
  return withValue(theirs, "client_id", `another ${String(wire.client_id)}`);
}
