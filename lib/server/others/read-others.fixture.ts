import { afterAll, beforeAll, beforeEach, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { asSessionId } from "@/lib/domain/sessions/session";
import { epochMs } from "@/lib/domain/units";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import {
  noViewer,
  type ScriptedUpstream,
  startScriptedUpstream,
} from "@/lib/server/conviva/scripted-upstream.fixture";
import { answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { readOtherViewers } from "@/lib/server/others/read-other-viewers";
import { forgetSamples } from "@/lib/server/others/sample-cache";
import { answerSamples, type SessionResult, sessionResults } from "@/lib/server/others/sample-scripts.fixture";

/** The noon after the attempt. */
export const now = Date.parse("2023-03-15T12:00:00Z");

/** The three hours around the attempt, from 20:00 to 23:00 UTC. */
export const window = {
  start: epochMs(Date.parse("2023-03-14T20:00:00Z")),
  end: epochMs(Date.parse("2023-03-14T23:00:00Z")),
} as const;

/** The attempt's viewer. */
export const caller = "caller+tv@example.com";

/** The caller's attempt, with these changes. */
export function ownPlay(result: SessionResult = "failed to start", changes: Readonly<Record<string, unknown>> = {}) {
  return wireSessionWith({ viewer_id: caller, ...sessionResults[result], ...changes });
}

type Asking = Readonly<{
  lookup?: Lookup;
  id?: string;
  days?: 1 | 30;
  signal?: AbortSignal;
}>;

/** Compares the caller's attempt, as an agent would. */
export function readOthers({
  lookup = { account: soleAccount, kind: "viewerId", value: caller },
  id = "1.2.3.4.-5",
  days = 1,
  signal,
}: Asking = {}) {
  const access = accessTo(lookup, signal === undefined ? {} : { signal });
  return readOtherViewers(
    access,
    { id: asSessionId(id), query: { days }, allUntil: null },
    { zone: "UTC", fallbackZone: "UTC", viewerZone: null, language: "en" },
  );
}

/**
 * An upstream for the tests of a file. Before each test it's reset to the caller's attempt and samples in which everyone
 * played well. The clock stands still.
 */
export function upstreamForTests(): () => ScriptedUpstream {
  let upstream: ScriptedUpstream;

  beforeAll(async () => {
    upstream = await startScriptedUpstream();
    stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
  });

  beforeEach(async () => {
    vi.useFakeTimers({ now, toFake: ["Date"] });
    forgetProcessState("conviva clients");
    await forgetSamples();
    upstream.script(caller, answerJson({ sessions: [ownPlay()] }));
    upstream.script(noViewer, answerSamples());
    return () => vi.useRealTimers();
  });

  afterAll(() => upstream.close());

  return () => upstream;
}
