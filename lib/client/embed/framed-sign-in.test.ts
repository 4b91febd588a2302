import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { tickedSteps, toggleStep } from "@/lib/client/answer/ticked-steps";
import { bearerHeaders, setBearer } from "@/lib/client/embed/bearer";
import {
  beginSignIn,
  endSignIn,
  framedSignIn,
  leave,
  redeem,
  showViewer,
  starting,
} from "@/lib/client/embed/framed-sign-in";
import { getJson } from "@/lib/client/query/get-json";
import { getQueryClient } from "@/lib/client/query/query-client";
import type { EmbedSignIn } from "@/lib/contract/embed";
import { paths } from "@/lib/contract/paths";
import { problemOf } from "@/lib/contract/problem";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { defaultThresholds } from "@/lib/domain/thresholds";
import type { Seconds } from "@/lib/domain/units";

const signIn: EmbedSignIn = {
  bearer: "first",
  name: "Ada Agent",
  person: "ada",
  expiresInSeconds: 900 as Seconds,
  absoluteInSeconds: 3600 as Seconds,
  ref: null,
  isLocked: false,
  config: {
    ...{ thresholds: defaultThresholds, rules: defaultPlaybookRules, noteLabels: english.note, mayExplore: false },
    languages: [{ language: "en", name: "English" }],
  },
};
const launched = asLookupRef("launched");
const another = asLookupRef("another");

/** The requests so far, and what the next ones are answered with. */
const requests: { url: string; body: unknown; headers: Headers }[] = [];
const answers: (EmbedSignIn | "refused")[] = [];

async function answeringFetch(url: string, { body, headers }: RequestInit): Promise<Response> {
  requests.push({ url, body: JSON.parse(String(body ?? "null")), headers: new Headers(headers) });
  const answer = answers.shift() ?? "refused";
  if (answer !== "refused") return Response.json(answer);
  const type = { "content-type": "application/problem+json" };
  return Response.json(problemOf("not-signed-in"), { status: 401, headers: type });
}

beforeEach(() => {
  framedSignIn.set(starting);
  setBearer(null);
  requests.length = 0;
  answers.length = 0;
  vi.stubGlobal("fetch", answeringFetch);
});
afterEach(() => void vi.unstubAllGlobals());

describe("at the start", () => {
  test("the code in the address is redeemed, and the bearer goes with later requests", async () => {
    answers.push({ ...signIn, ref: launched });
    await beginSignIn("#code=one-time", "crm", true);

    expect(requests[0]?.url).toBe(paths.embedRedeem);
    expect(requests[0]?.body).toEqual({ code: "one-time", host: "crm" });
    expect(requests[0]?.headers.get("x-viewer-desk")).toBe("embed");
    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", signInCount: 1, ref: launched, refusal: null });
    await getJson("/api/anything").catch(() => undefined);
    expect(requests[1]?.headers.get("authorization")).toBe("Bearer first");
  });

  test("a refused code leaves the frame signed out, with a problem", async () => {
    await beginSignIn("#code=replayed", "crm", true);

    expect(framedSignIn.get()).toMatchObject({ status: "signed-out", signIn: null });
    expect(framedSignIn.get().refusal).toMatchObject({ of: "code", problem: { status: 401 } });
    expect(bearerHeaders()).toEqual({});
  });

  test.each([
    [{ code: "replayed" }, "code"],
    [{ shortCode: "22222222", frameKey: "00" }, "code"],
    [{ token: "replayed" }, "token"],
  ] as const)("what was refused is known: %j", async (given, of) => {
    await redeem({ host: "crm", ...given });

    expect(framedSignIn.get().refusal?.of).toBe(of);
  });

  test("without a code, the cookie is tried, with the viewer that the address names", async () => {
    answers.push(signIn);
    await beginSignIn(`#ref=${launched}`, "crm", true);

    expect(requests[0]?.url).toBe(paths.embedResume);
    expect(requests[0]?.body).toEqual({ host: "crm", ref: launched });
    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", ref: launched });
  });

  test("without a cookie either, nobody is signed in, which is no problem", async () => {
    await beginSignIn("", "crm", true);

    expect(framedSignIn.get()).toMatchObject({ status: "signed-out", refusal: null });
  });

  test("a code in the address of a whole tab isn't used", async () => {
    await beginSignIn("#code=one-time", "crm", false);

    expect(requests.map(({ url }) => url)).toEqual([paths.embedResume]);
    expect(framedSignIn.get()).toMatchObject({ status: "signed-out", refusal: null });
  });

  test("a token that was faster than the cookie stays", async () => {
    const starts = beginSignIn("", "crm", true);
    answers.push(signIn);
    await Promise.all([redeem({ token: "token", host: "crm" }), starts]);

    expect(framedSignIn.get().status).toBe("signed-in");
  });
});

describe("a renewal", () => {
  beforeEach(async () => {
    answers.push(signIn);
    await beginSignIn("#code=one-time", "crm", true);
    showViewer(another);
  });

  test("keeps the viewer, and sends the old bearer once more", async () => {
    answers.push({ ...signIn, bearer: "second" });
    expect(await redeem({ token: "fresh", host: "crm" })).toBe(true);

    expect(requests[1]?.headers.get("authorization")).toBe("Bearer first");
    expect(bearerHeaders()).toEqual({ authorization: "Bearer second" });
    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", signInCount: 2, ref: another });
  });

  test("that is refused leaves the sign-in as it is", async () => {
    expect(await redeem({ token: "replayed", host: "crm" })).toBe(false);

    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", ref: another });
    expect(bearerHeaders()).toEqual({ authorization: "Bearer first" });
  });

  test("of an ended sign-in continues where it was", async () => {
    endSignIn();
    expect(framedSignIn.get()).toMatchObject({ status: "ended", ref: another });
    answers.push(signIn);
    await redeem({ code: "typed", host: "crm" });

    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", ref: another });
  });

  test("as another person, perhaps of the same name, starts without the viewer and what was read", async () => {
    getQueryClient().setQueryData(["read"], "by Ada");
    answers.push({ ...signIn, person: "another Ada" });
    await redeem({ token: "hers", host: "crm" });

    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", ref: null });
    expect(getQueryClient().getQueryData(["read"])).toBeUndefined();
  });
});

test("a locked frame stays with its viewer", async () => {
  answers.push({ ...signIn, ref: launched, isLocked: true });
  await beginSignIn("#code=one-time", "crm", true);
  showViewer(another);

  expect(framedSignIn.get().ref).toBe(launched);
});

test("a frame in which nobody was signed in doesn't end", () => {
  endSignIn();

  expect(framedSignIn.get().status).toBe("starting");
});

describe("an agent who leaves", () => {
  const ended = () =>
    requests.filter(({ url }) => url === paths.endSignIn).map((sent) => sent.headers.get("authorization"));

  test("is signed out on the server, and what was loaded is gone", async () => {
    answers.push(signIn);
    await beginSignIn("#code=one-time", "crm", true);
    showViewer(another);
    getQueryClient().setQueryData(["viewer"], "read");
    toggleStep(another, { id: "restart", text: "Restart the TV" });
    await leave();

    expect(ended()).toEqual(["Bearer first"]);
    expect(framedSignIn.get()).toMatchObject({ status: "left", signIn: null, ref: null, refusal: null });
    expect(bearerHeaders()).toEqual({});
    expect(getQueryClient().getQueryData(["viewer"])).toBeUndefined();
    expect(tickedSteps(another)).toEqual([]);
    showViewer(another);
    expect(framedSignIn.get().ref).toBeNull();
  });

  test("is signed out on the page even if the server can't be reached", async () => {
    answers.push(signIn);
    await beginSignIn("#code=one-time", "crm", true);
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
    await leave();

    expect(framedSignIn.get()).toMatchObject({ status: "left", signIn: null });
  });

  test.each([
    { what: "a token", start: () => redeem({ token: "late", host: "crm" }) },
    { what: "the cookie of a reload", start: () => beginSignIn("", "crm", true) },
  ])("isn't signed in again by $what that was on its way, which ends too", async ({ start }) => {
    answers.push(signIn);
    const late = start();
    await leave();
    await late;

    expect(ended()).toEqual(["Bearer first"]);
    expect(framedSignIn.get()).toMatchObject({ status: "left", signIn: null, refusal: null });
    expect(bearerHeaders()).toEqual({});
  });

  test("whose token was on its way doesn't take the next one along", async () => {
    const { promise: lateAnswer, resolve: answerLate } = Promise.withResolvers<Response>();
    vi.stubGlobal("fetch", () => lateAnswer);
    const late = redeem({ token: "late", host: "crm" });
    await leave();
    vi.stubGlobal("fetch", answeringFetch);
    answers.push({ ...signIn, bearer: "next", person: "ben" });
    await redeem({ code: "one-time", host: "crm" });
    answerLate(Response.json({ ...signIn, bearer: "late" }));
    await late;

    expect(ended()).toEqual(["Bearer late"]);
    expect(bearerHeaders()).toEqual({ authorization: "Bearer next" });
  });

  test("leaves the frame to the next one", async () => {
    await leave();
    answers.push({ ...signIn, bearer: "second", person: "ben" });
    await redeem({ code: "one-time", host: "crm" });

    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", ref: null });
    expect(bearerHeaders()).toEqual({ authorization: "Bearer second" });
  });
});
