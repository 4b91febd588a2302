import { confidences, verdictIds } from "@/lib/domain/answer/verdict/verdict";
import { share, shareWithInterval, textTable } from "../text-table.ts";
import { isBlame, type Judgement } from "./judgement.ts";
import { type TrueSide, trueSides } from "./population.ts";

/** The tables for a reader at a terminal. */
export function reportOf(judgements: readonly Judgement[]): string {
  const hit = judgements.filter(({ isHardlyHit }) => !isHardlyHit);
  const innocent = hit.filter(({ truth }) => truth.side === "none");
  return [
    "Verdicts (columns) by true side (rows). Hardly hit: fewer than two sessions affected; not counted below.",
    confusion(judgements),
    "",
    "By side. Right: the right side and thing, or what nobody could tell from it, with low confidence.",
    bySide(hit),
    "",
    "By confidence, of verdicts that blame (95 % interval).",
    byConfidence(hit),
    "",
    "Recall by cause.",
    byCause(hit),
    "",
    "False accusations: any blame when nothing is wrong (95 % interval).",
    accusations(innocent),
    "",
    "Wrong with high confidence:",
    wrongHigh(hit),
  ].join("\n");
}

function confusion(judgements: readonly Judgement[]): string {
  const rowOf = (name: string, of: readonly Judgement[]) => [
    name,
    ...verdictIds.map((id) => count(of, ({ said }) => said === id)),
    `${of.length}`,
  ];
  const rows = trueSides.map((side) =>
    rowOf(
      side,
      judgements.filter(({ truth, isHardlyHit }) => truth.side === side && !isHardlyHit),
    ),
  );
  const hardly = judgements.filter(({ isHardlyHit }) => isHardlyHit);
  return textTable(["", ...verdictIds, "all"], [...rows, rowOf("hardly hit", hardly)]);
}

function bySide(hit: readonly Judgement[]): string {
  const rows = trueSides.map((side) => {
    const of = hit.filter(({ truth }) => truth.side === side);
    const said = hit.filter((judgement) => judgement.said === verdictOf(side));
    return [side, ...figures(of), rightShare(said)];
  });
  return textTable(["", "recall", "not enough data", "wrong blame", "precision"], rows);
}

function byCause(hit: readonly Judgement[]): string {
  const rows = trueSides.flatMap((side) =>
    [...groups(hit, ({ truth }) => (truth.side === side ? [truth.cause] : []))].map(([cause, of]) => [
      `${side}: ${cause}`,
      ...figures(of),
      `${of.length}`,
    ]),
  );
  return textTable(["", "recall", "not enough data", "wrong blame", "viewers"], rows);
}

function figures(of: readonly Judgement[]): readonly string[] {
  const unknown = of.filter(({ said }) => said === "unknown");
  const wrong = of.filter((judgement) => isBlame(judgement) && !judgement.isRight);
  return [rightShare(of), share(unknown.length, of.length), share(wrong.length, of.length)];
}

function byConfidence(hit: readonly Judgement[]): string {
  const rows = confidences.map((confidence) => {
    const of = hit.filter((judgement) => isBlame(judgement) && judgement.confidence === confidence);
    return [confidence, shareWithInterval(of.filter(({ isRight }) => isRight).length, of.length)];
  });
  return textTable(["", "right"], rows);
}

/** The numbers of sessions by which false accusations are divided. */
const sizes = [
  [3, 9],
  [10, 29],
  [30, 99],
  [100, 500],
] as const;

function accusations(innocent: readonly Judgement[]): string {
  const line = (name: string, of: readonly Judgement[]) => {
    const blamed = of.filter(isBlame);
    const sure = blamed.filter(({ confidence }) => confidence !== "low");
    return [name, shareWithInterval(blamed.length, of.length), shareWithInterval(sure.length, of.length)];
  };
  const isBurst = ({ truth }: Judgement) => truth.traits.includes("burst");
  const rows = [
    line("all", innocent),
    line("with a burst", innocent.filter(isBurst)),
    line(
      "without",
      innocent.filter((judgement) => !isBurst(judgement)),
    ),
    ...sizes.map(([low, high]) =>
      line(
        `${low} to ${high} sessions`,
        innocent.filter(({ sessions }) => sessions >= low && sessions <= high),
      ),
    ),
    ...[...groups(innocent, ({ truth }) => truth.traits.filter((trait) => trait !== "burst"))].map(([trait, of]) =>
      line(trait, of),
    ),
    ...[...groups(innocent.filter(isBlame), ({ said }) => [said])].map(([said, of]) => [
      `blamed: ${said}`,
      `${of.length}`,
    ]),
  ];
  return textTable(["", "any blame", "medium confidence or higher"], rows);
}

function wrongHigh(hit: readonly Judgement[]): string {
  const wrong = hit.filter(
    (judgement) => isBlame(judgement) && judgement.confidence === "high" && !judgement.isRight,
  );
  const found = groups(wrong, ({ truth, said }) => [`${truth.cause} → ${said}`]);
  return textTable(
    ["", "viewers"],
    [...found].map(([key, of]) => [key, `${of.length}`]),
  );
}

/** Judgements by each of their keys; the largest group first. */
function groups(of: readonly Judgement[], keysOf: (judgement: Judgement) => readonly string[]) {
  const found = new Map<string, Judgement[]>();
  for (const judgement of of) {
    for (const key of keysOf(judgement)) found.set(key, [...(found.get(key) ?? []), judgement]);
  }
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length));
}

function verdictOf(side: TrueSide) {
  return side === "none" ? "nothing" : side;
}

function rightShare(of: readonly Judgement[]): string {
  return share(of.filter(({ isRight }) => isRight).length, of.length);
}

function count(of: readonly Judgement[], holds: (judgement: Judgement) => boolean): string {
  return `${of.filter(holds).length}`;
}
