import {
  checksHit,
  concludeOthers,
  type OtherFactor,
  type OtherViewersCheck,
  sharePercent,
} from "@/lib/domain/answer/others/other-viewers";
import { count, text, word } from "@/lib/domain/answer/playbook/phrase";
import type { PlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { fact } from "@/lib/domain/answer/verdict/facts";
import { type CauseId, type Confidence, type Fact, isCause, type Verdict } from "@/lib/domain/answer/verdict/verdict";

/** What others must have in common with the attempt for their trouble to speak for a cause. */
const speaksFor = {
  service: ["title", "network", "device", "app", "cdn"],
  title: ["title"],
  cdn: ["cdn"],
  network: ["network"],
  device: ["device", "app"],
} as const satisfies Record<CauseId, readonly OtherFactor[]>;

/** Causes that affect other viewers too. A device or a home network can affect a single viewer. */
const sharedCauses: readonly CauseId[] = ["service", "title", "cdn"];

const higher = { low: "medium", medium: "high", high: "high" } as const satisfies Record<Confidence, Confidence>;
const lower = { low: "low", medium: "low", high: "medium" } as const satisfies Record<Confidence, Confidence>;

/**
 * A verdict after a comparison with other viewers. The result becomes evidence or a doubt and changes the confidence by
 * one step, but never the side. As evidence it comes after the three facts that decided.
 *
 * @param checks - The samples around an attempt behind the verdict; none if the comparison wasn't possible.
 */
export function withOthers(
  verdict: Verdict,
  checks: readonly OtherViewersCheck[],
  rules: Pick<PlaybookRules, "backgroundPercent">,
): Verdict {
  const { id, confidence } = verdict;
  const conclusion = concludeOthers(checks, rules);
  if (!isCause(id) || confidence === null || conclusion.kind === "cannot-tell") return verdict;
  const against = verdict.against.filter((known) => known.id !== "others-not-asked");
  const sample = telling(verdict, id, checks);
  if (conclusion.kind === "only-this-viewer") {
    if (sample === null) return { ...verdict, against };
    const fine = othersFact("others-fine", sample);
    return sharedCauses.includes(id)
      ? { ...verdict, confidence: lower[confidence], reason: "others-disagree", against: [fine, ...against] }
      : { ...verdict, facts: [...verdict.facts, fine], against };
  }
  const agreeing = checksHit(checks, rules).find((check) => isFor(verdict, id, check));
  return agreeing === undefined
    ? { ...verdict, against: [othersFact("others-too", conclusion.check), ...against] }
    : {
        ...verdict,
        confidence: higher[confidence],
        reason: "others-agree",
        facts: [...verdict.facts, othersFact("others-too", agreeing)],
        against,
      };
}

/** Whether a sample can support a cause: it shares a matching factor and, if that is the blamed one, the blamed value. */
function isFor({ subject }: Verdict, id: CauseId, { factor, value }: OtherViewersCheck): boolean {
  const isSubject = subject === null || subject.factor !== factor || subject.value.startsWith(value);
  return isSubject && speaksFor[id].some((other) => other === factor);
}

/** The counted sample that says most about a cause: of what is blamed, else the largest that could speak for it. */
function telling(verdict: Verdict, id: CauseId, checks: readonly OtherViewersCheck[]): OtherViewersCheck | null {
  const fitting = checks.filter((check) => check.state === "counted" && isFor(verdict, id, check));
  const isBlamed = ({ factor }: OtherViewersCheck) => (factor === verdict.subject?.factor ? 1 : 0);
  return (
    fitting.toSorted(
      (a, b) => isBlamed(b) - isBlamed(a) || b.others - a.others || sharePercent(b) - sharePercent(a),
    )[0] ?? null
  );
}

function othersFact(id: "others-too" | "others-fine", { factor, hit, others, value }: OtherViewersCheck): Fact {
  return fact(id, { hit: count(hit), others: count(others), factor: word(factor), value: text(value) }, []);
}
