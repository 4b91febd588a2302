import { afterAll, beforeAll, beforeEach } from "vitest";
import type { QueryPairs } from "@/lib/contract/explore";
import type { Role } from "@/lib/domain/access/role";
import { hourMs } from "@/lib/domain/units";
import type { RequestContext } from "@/lib/server/access/request-context";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import {
  noViewer,
  type Script,
  type ScriptedUpstream,
  startScriptedUpstream,
} from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { givenOwnStore } from "@/lib/server/records/look.fixture";

/** When the tests of Explore happen, as `givenOwnStore` sets it. */
export const now = Date.parse("2026-11-27T10:05:00Z");

/** A request of a sign-in. */
export function requestBy(role: Role, signInId = "sign-in-1"): RequestContext {
  const actor = { subject: `${role}-1`, name: `Test ${role}`, role, team: null };
  return { requestId: "request-1", actor, signInId, framed: null, signal: undefined };
}

/** What Conviva answers to each path; a 404 to others. */
export type Answers = Readonly<Record<string, Script>>;

export const samplePath = "/insights/3.0/sessions/content";
export const adPath = "/insights/3.0/sessions/ad";
const discoveryPath = "/insights/3.0/sessions";
export const dimensionsPath = "/insights/3.0/sessions/_meta/references/dimensions";
export const filtersPath = "/insights/3.0/metrics/_meta/references/filters";

/** A discovery that lists these endpoints. */
export function discovery(...ends: readonly string[]): Script {
  return answerJson({ resources: [{ endpoints: ends.map((end) => ({ path: `https://api.conviva.com${end}` })) }] });
}

const usual: Answers = {
  [discoveryPath]: discovery(samplePath, adPath),
  [dimensionsPath]: answerJson({
    dimensions: [
      { name: "ISPs", query_filter: "?isp", is_custom: false },
      { name: "Assets", query_filter: "?asset", is_custom: false },
      { name: "plan", query_filter: "?tag_plan", is_custom: true },
    ],
  }),
  [filtersPath]: answerJson({ filters: [{ id: 9876543210, name: "Metro Sports" }] }),
};

/** An upstream and a database for the tests of a file. Each test starts with an account that has everything. */
export function exploreForTests() {
  let upstream: ScriptedUpstream;
  givenOwnStore();
  beforeAll(async () => {
    upstream = await startScriptedUpstream();
  });
  beforeEach(() => {
    stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
    for (const name of ["conviva clients", "drawn samples", "sample options", "seen dimension values"])
      forgetProcessState(name);
  });
  afterAll(() => upstream.close());
  return {
    /** Sets what Conviva answers, beside what it usually does. */
    answers: (changes: Answers) => {
      const all: Answers = { ...usual, ...changes };
      upstream.script(noViewer, (response, request) => {
        const path = (request.url ?? "").split("?")[0] ?? "";
        (all[path] ?? answer(404))(response, request);
      });
    },
    /** The requests for a path so far, as sent. */
    asked: (path: string) =>
      upstream
        .calls(noViewer)
        .map(({ target }) => target)
        .filter((target) => target.split("?")[0] === path),
    discoveryPath,
  };
}

/** The URL parameters of a query over the last three hours, with these further ones. */
export function pairs(...further: readonly (readonly [string, string])[]): QueryPairs {
  return [["kind", "content"], ["from", String(now - 3 * hourMs)], ["to", String(now)], ["limit", "50"], ...further];
}
