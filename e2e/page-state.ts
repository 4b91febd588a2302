import type { Page } from "playwright/test";
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
