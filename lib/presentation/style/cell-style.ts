import type { CellState } from "@/lib/domain/answer/device-networks";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";

/** Each state of a cell looks like the corresponding outcome. */
const outcomeOfState = {
  failed: "playback-failure-technical",
  trouble: "trouble",
  refused: "playback-failure-business",
  good: "played-well",
  left: "exit-before-start",
  unclear: "unclear",
} as const satisfies Record<CellState, Outcome>;

/** The colour and the shape of a cell of devices and networks. Its text says the same. */
export function cellStyle(state: CellState) {
  return outcomeStyles[outcomeOfState[state]];
}
