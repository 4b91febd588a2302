import type { Locator, Page } from "playwright/test";
import type { signedInState } from "./people";

type Fail = (
  match: Readonly<{ viewerId: string }>,
  fault: Readonly<{ kind: string; status?: number }>,
) => Promise<void>;
type Tools = Readonly<{ page: Page; upstream: Readonly<{ fail: Fail }> }>;

/** A state of the app, and how to get there. */
export type PageState = Readonly<{
  name: string;
  /** The signed-in person's cookies; the agent's by default. */
  storageState?: ReturnType<typeof signedInState> | { cookies: []; origins: [] };
  reach: (tools: Tools) => Promise<void>;
}>;

/**
 * Takes regions that a pop-up list covers in part out of the checks. A press beside the list only closes it, so what shows of
 * their controls isn't too small a target.
 */
export async function ignoreCovered(regions: Locator): Promise<void> {
  // With the side column around some of them, which scrolls.
  await regions.evaluateAll((covered) =>
    covered.map((region) => (region.closest(".xl\\:sticky") ?? region).setAttribute("inert", "")),
  );
}
