import { tickedStepsStore } from "@/lib/client/answer/ticked-steps";
import { createStore } from "@/lib/client/browser/store";
import { setBearer } from "@/lib/client/embed/bearer";
import { getJson, problemIn } from "@/lib/client/query/get-json";
import { getQueryClient } from "@/lib/client/query/query-client";
import {
  type EmbedRedeemRequest,
  type EmbedResumeRequest,
  type EmbedSignIn,
  embedFragments,
  embedHeaders,
} from "@/lib/contract/embed";
import { paths } from "@/lib/contract/paths";
import { type Problem, problemOf } from "@/lib/contract/problem";
import { asLookupRef, type LookupRef } from "@/lib/domain/lookup/lookup";

/** Who is signed in in this frame, and whom the frame is about. In memory only; a reload asks the server again. */
export type FramedSignIn = Readonly<{
  /**
   * `starting` until the first answer of the server; `ended` once a sign-in is over, while its page stays; `left` once the host
   * page has signed the agent out, and nothing stays.
   */
  status: "starting" | "signed-out" | "signed-in" | "ended" | "left";
  /** The newest sign-in, also an ended one; `null` if there was none. */
  signIn: EmbedSignIn | null;
  /** How many there were: two in a row can be equal. */
  signInCount: number;
  /** The viewer shown: the one that the launch named, or the last one that was looked up. */
  ref: LookupRef | null;
  /** Why the last code or token wasn't accepted; `null` if none was refused. */
  refusal: Readonly<{ problem: Problem; of: "code" | "token" }> | null;
}>;

/** Before the first answer of the server. */
export const starting: FramedSignIn = {
  status: "starting",
  signIn: null,
  signInCount: 0,
  ref: null,
  refusal: null,
};

/** This frame's. */
export const framedSignIn = createStore(starting);

/**
 * Signs in with what the launch left in the address's fragment or, after a reload, with the cookie.
 *
 * @param fragment - `location.hash`. The caller removes the code from the address.
 * @param host - The ID of the host whose frame it is.
 * @param isFramed - Whether it is in a frame. A code in the address of a whole tab isn't used: anybody could link to it with one of
 *   their own, and whoever follows would look up viewers in their name.
 */
export async function beginSignIn(fragment: string, host: string, isFramed: boolean): Promise<void> {
  const launch = new URLSearchParams(fragment.replace(/^#/, ""));
  const code = launch.get(embedFragments.code);
  const ref = launch.get(embedFragments.ref);
  if (ref !== null) showViewer(asLookupRef(ref));
  if (code === null || !isFramed) await resume(host);
  else await redeem({ code, host });
}

/**
 * Signs in with a one-time code or a launch token. If it's refused, a sign-in that lasts stays as it is.
 *
 * @returns Whether it was accepted.
 */
export async function redeem(request: EmbedRedeemRequest): Promise<boolean> {
  const answer = await ask(paths.embedRedeem, request);
  if (answer === null) return false;
  if (!(answer instanceof Error)) {
    become(answer);
    return true;
  }
  const current = framedSignIn.get();
  const status = current.status === "starting" ? "signed-out" : current.status;
  const refusal = {
    problem: problemIn(answer) ?? problemOf("internal"),
    of: "token" in request ? "token" : "code",
  } as const;
  framedSignIn.set({ ...current, status, refusal });
  return false;
}

/** The sign-in is over. What it showed stays on the page. */
export function endSignIn(): void {
  const current = framedSignIn.get();
  if (current.status === "signed-in") framedSignIn.set({ ...current, status: "ended" });
}

/** How often the host page has signed out. */
let leaves = 0;

/**
 * The agent leaves this workstation: ends the sign-in, and one that is on its way, and forgets what was loaded. Without a
 * connection, the server ends it by itself after a while.
 */
export async function leave(): Promise<void> {
  const { signIn, signInCount } = framedSignIn.get();
  leaves += 1;
  setBearer(null);
  forgetPages();
  framedSignIn.set({ ...starting, status: "left", signInCount });
  if (signIn !== null) await endOnServer(signIn);
}

/** Whatever this frame has loaded, and what its agent did with it. */
function forgetPages(): void {
  getQueryClient().clear();
  tickedStepsStore.set(new Map());
}

async function endOnServer({ bearer }: EmbedSignIn): Promise<void> {
  const headers = { authorization: `Bearer ${bearer}` };
  await getJson(paths.endSignIn, { method: "POST", keepalive: true, headers }).catch(() => undefined);
}

/** Shows a viewer. A locked frame stays with its own, and nobody's frame shows none. */
export function showViewer(ref: LookupRef): void {
  const current = framedSignIn.get();
  if (current.signIn?.isLocked !== true && current.status !== "left") framedSignIn.set({ ...current, ref });
}

/** That nobody is signed in here is no problem worth showing. */
async function resume(host: string): Promise<void> {
  const request: EmbedResumeRequest = { host, ref: framedSignIn.get().ref };
  const answer = await ask(paths.embedResume, request);
  // A token of the host may have been faster.
  if (answer === null || framedSignIn.get().status !== "starting") return;
  if (answer instanceof Error) framedSignIn.set({ ...framedSignIn.get(), status: "signed-out" });
  else become(answer);
}

/** A renewal keeps the page. Another person doesn't see what the one before has looked up. */
function become(signIn: EmbedSignIn): void {
  const { signIn: before, signInCount, ref } = framedSignIn.get();
  const isRenewal = before === null || before.person === signIn.person;
  setBearer(signIn.bearer);
  if (!isRenewal) forgetPages();
  framedSignIn.set({
    status: "signed-in",
    signIn,
    signInCount: signInCount + 1,
    ref: signIn.ref ?? (isRenewal && !signIn.isLocked ? ref : null),
    refusal: null,
  });
  // What failed while nobody was signed in.
  void getQueryClient().refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });
}

/** @returns `null` if the host page has signed out meanwhile; the new sign-in then ends. */
async function ask(path: string, body: unknown): Promise<EmbedSignIn | Error | null> {
  const before = leaves;
  const request = { method: "POST", headers: embedHeaders, body: JSON.stringify(body) };
  const answer = await getJson<EmbedSignIn>(path, request).catch((thrown: unknown) =>
    thrown instanceof Error ? thrown : new TypeError(),
  );
  if (before === leaves) return answer;
  if (!(answer instanceof Error)) await endOnServer(answer);
  return null;
}
