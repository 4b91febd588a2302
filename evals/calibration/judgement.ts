import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import { type Confidence, isCause, type VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { Cause } from "./injected-cause.ts";
import type { Viewer } from "./simulated-viewer.ts";

/**
 * A viewer's true cause: the injected one, if it affected at least two sessions; `none` if none was injected. A cause that
 * affected fewer is "hardly hit", which is counted separately, since naming it is as right as not naming it.
 */
export type Truth = Cause | "hardly hit";

/** A viewer's verdict next to the truth. */
export type Judgement = Readonly<{
  viewer: Viewer;
  truth: Truth;
  said: VerdictId;
  confidence: Confidence | null;
  /** The right side and the right thing. "Nothing wrong" is right only for `none`. */
  isRight: boolean;
  /** The right side, but another thing. */
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

/** Whether a verdict names a cause, including the viewer. */
export function isBlame(said: VerdictId): boolean {
  return said !== "nothing" && said !== "unknown";
}
