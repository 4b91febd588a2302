import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import { type Confidence, isCause, type VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { Cause } from "./injected-cause.ts";
import type { Viewer } from "./simulated-viewer.ts";

/**
 * What is true of a viewer: the cause that was put in, if two sessions went wrong by it; `none` when none was put in.
 * One that hit fewer is neither: nobody could call naming it wrong, nor not naming it. Such viewers stand apart.
 */
export type Truth = Cause | "hardly hit";

/** What was said of a viewer, beside what is true. */
export type Judgement = Readonly<{
  viewer: Viewer;
  truth: Truth;
  said: VerdictId;
  confidence: Confidence | null;
  /** The right side, and the right thing of it. "Nothing wrong" is right of `none` alone. */
  isRight: boolean;
  /** The right side, but another thing of it. */
  isOtherThing: boolean;
  /**
   * Whether the plays could tell: three hits, and three good plays that the cause did not reach. An outage looks like
   * any other cause unless it hit two devices, two networks and two titles.
   */
  isTellable: boolean;
}>;

export function judgementOf(viewer: Viewer): Judgement {
  const { injected, hits, hitSpread, goodElsewhere } = viewer;
  const { id: said, confidence, subject } = assessShipped(viewer.sessions).verdict;
  const truth = injected.cause !== "none" && hits < 2 ? "hardly hit" : injected.cause;
  const isSide = said === (truth === "none" ? "nothing" : truth);
  const isThing =
    !isCause(said) || said === "service" || injected.names.some((name) => subject?.value.includes(name));
  return {
    ...{ viewer, truth, said, confidence },
    isRight: isSide && isThing,
    isOtherThing: isSide && !isThing,
    isTellable: hits >= 3 && (truth === "service" ? hitSpread >= 2 : truth === "account" || goodElsewhere >= 3),
  };
}

/** Whether a verdict blames somebody or something, be it the viewer. */
export function isBlame(said: VerdictId): boolean {
  return said !== "nothing" && said !== "unknown";
}
