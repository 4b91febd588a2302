import { comparisonOf, isCause, type Verdict } from "@/lib/domain/answer/verdict/verdict";

/** Whose side trouble is on: the viewer's, their provider's or ours. */
export type Side = "viewer" | "provider" | "ours";

/**
 * Whose side a verdict points to. A comparison can move it: a device that fails for others too is a fault of our app, and
 * a network on which others are fine is the viewer's own. Before one, a home's line and its provider can't be told apart.
 * `null` then, without a technical cause, and if others don't have a problem that would affect everybody.
 */
export function sideOf(verdict: Verdict): Side | null {
  const { id } = verdict;
  if (!isCause(id)) return null;
  const comparison = comparisonOf(verdict);
  if (id === "device") return comparison === "others-too" ? "ours" : "viewer";
  if (id === "network") return comparison && (comparison === "only-this-viewer" ? "viewer" : "provider");
  return comparison === "only-this-viewer" ? null : "ours";
}
