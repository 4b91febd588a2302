import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { bearerHeaders, setBearer } from "@/lib/client/embed/bearer";
import {
  beginSignIn,
  endSignIn,
  framedSignIn,
  redeem,
  showViewer,
  starting,
} from "@/lib/client/embed/framed-sign-in";
import { getJson } from "@/lib/client/query/get-json";
import { getQueryClient } from "@/lib/client/query/query-client";
import type { EmbedSignIn } from "@/lib/contract/embed";
import { paths } from "@/lib/contract/paths";
import { problemOf } from "@/lib/contract/problem";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import type { Seconds } from "@/lib/domain/units";

const signIn: EmbedSignIn = {
  bearer: "first",
  name: "Ada Agent",
  person: "ada",
  expiresInSeconds: 900 as Seconds,
  absoluteInSeconds: 3600 as Seconds,
  ref: null,
  isLocked: false,
};
const launched = asLookupRef("launched");
const another = asLookupRef("another");

/** The requests so far, and what the next ones are answered with. */
const requests: { url: string; body: unknown; headers: Headers }[] = [];
const answers: (EmbedSignIn | "refused")[] = [];

beforeEach(() => {
  framedSignIn.set(starting);
  setBearer(null);
  requests.length = 0;
  answers.length = 0;
  vi.stubGlobal("fetch", async (url: string, { body, headers }: RequestInit) => {
    requests.push({ url, body: JSON.parse(String(body ?? "null")), headers: new Headers(headers) });
    const answer = answers.shift() ?? "refused";
    if (answer !== "refused") return Response.json(answer);
    const type = { "content-type": "application/problem+json" };
    return Response.json(problemOf("not-signed-in"), { status: 401, headers: type });
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe("at the start", () => {
  test("the code in the address is redeemed, and the bearer goes with later requests", async () => {
    answers.push({ ...signIn, ref: launched });
    await beginSignIn("#code=one-time", "crm");

    expect(requests[0]?.url).toBe(paths.embedRedeem);
    expect(requests[0]?.body).toEqual({ code: "one-time" });
    expect(requests[0]?.headers.get("x-viewer-desk")).toBe("embed");
    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", signInCount: 1, ref: launched, refusal: null });
    await getJson("/api/anything").catch(() => undefined);
    expect(requests[1]?.headers.get("authorization")).toBe("Bearer first");
  });

  test("a refused code leaves the frame signed out, with a problem", async () => {
    await beginSignIn("#code=replayed", "crm");

    expect(framedSignIn.get()).toMatchObject({ status: "signed-out", signIn: null });
    expect(framedSignIn.get().refusal).toMatchObject({ of: "code", problem: { status: 401 } });
    expect(bearerHeaders()).toEqual({});
  });

  test("without a code, the cookie is tried, with the viewer that the address names", async () => {
    answers.push(signIn);
    await beginSignIn(`#ref=${launched}`, "crm");

    expect(requests[0]?.url).toBe(paths.embedResume);
    expect(requests[0]?.body).toEqual({ host: "crm", ref: launched });
    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", ref: launched });
  });

  test("without a cookie either, nobody is signed in, which is no problem", async () => {
    await beginSignIn("", "crm");

    expect(framedSignIn.get()).toMatchObject({ status: "signed-out", refusal: null });
  });

  test("a token that was faster than the cookie stays", async () => {
    const starts = beginSignIn("", "crm");
    answers.push(signIn);
    await Promise.all([redeem({ token: "token" }), starts]);

    expect(framedSignIn.get().status).toBe("signed-in");
  });
});

describe("a renewal", () => {
  beforeEach(async () => {
    answers.push(signIn);
    await beginSignIn("#code=one-time", "crm");
    showViewer(another);
  });

  test("keeps the viewer, and sends the old bearer once more", async () => {
    answers.push({ ...signIn, bearer: "second" });
    expect(await redeem({ token: "fresh" })).toBe(true);

    expect(requests[1]?.headers.get("authorization")).toBe("Bearer first");
    expect(bearerHeaders()).toEqual({ authorization: "Bearer second" });
    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", signInCount: 2, ref: another });
  });

  test("that is refused leaves the sign-in as it is", async () => {
    expect(await redeem({ token: "replayed" })).toBe(false);

    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", ref: another });
    expect(bearerHeaders()).toEqual({ authorization: "Bearer first" });
  });

  test("of an ended sign-in continues where it was", async () => {
    endSignIn();
    expect(framedSignIn.get()).toMatchObject({ status: "ended", ref: another });
    answers.push(signIn);
    await redeem({ code: "typed" });

    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", ref: another });
  });

  test("as another person, perhaps of the same name, starts without the viewer and what was read", async () => {
    getQueryClient().setQueryData(["read"], "by Ada");
    answers.push({ ...signIn, person: "another Ada" });
    await redeem({ token: "hers" });

    expect(framedSignIn.get()).toMatchObject({ status: "signed-in", ref: null });
    expect(getQueryClient().getQueryData(["read"])).toBeUndefined();
  });
});

test("a locked frame stays with its viewer", async () => {
  answers.push({ ...signIn, ref: launched, isLocked: true });
  await beginSignIn("#code=one-time", "crm");
  showViewer(another);

  expect(framedSignIn.get().ref).toBe(launched);
});

test("a frame in which nobody was signed in doesn't end", () => {
  endSignIn();

  expect(framedSignIn.get().status).toBe("starting");
});
