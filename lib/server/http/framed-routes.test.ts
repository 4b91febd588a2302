import { globSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import { sealLookup } from "@/lib/server/access/reference";
import { validEnvironment } from "@/lib/server/config/env.fixture";
import { frameEntry, givenHosts } from "@/lib/server/embed/embed.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { givenOwnStore } from "@/lib/server/records/look.fixture";
import { signIns } from "@/lib/server/sign-in/sign-ins";
import { store } from "@/lib/server/store/store";

givenHosts([frameEntry]);
givenOwnStore();
afterEach(() => forgetProcessState("sign-ins"));

/** Routes that no sign-in opens: they check tokens of their own, or say nothing about anybody. */
const open = /^app\/api\/(auth|csp-report|health|embed\/(launch|redeem|resume))\b/;
/** What a frame may do, and what of it no locked frame may. */
const lookingUp = ["POST app/api/lookups", "GET app/api/recent-lookups"];
const reading = [
  ...["GET app/api/sign-in/remaining", "POST app/api/sign-in/remaining", "POST app/api/sign-in/end"],
  ...["answer", "history", "notes", "others", "sessions", "sessions/all", "sessions/[id]", "summary"].map(
    (name) => `GET app/api/viewers/[ref]/${name}`,
  ),
];

type Handler = (request: Request, route: Readonly<{ params: Promise<unknown> }>) => Promise<Response>;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const routes = await Promise.all(
  globSync("app/api/**/route.ts")
    .filter((file) => !open.test(file))
    .map(async (file) => {
      const handlers: Record<string, Handler> = await import(/* @vite-ignore */ path.resolve(file));
      return methods.flatMap((method) => {
        const handle = handlers[method];
        return handle === undefined ? [] : [{ name: `${method} ${path.dirname(file)}`, method, handle }];
      });
    }),
).then((found) => found.flat());

const refOf = (value: string) => sealLookup({ account: soleAccount, kind: "viewerId", value });
let bearer = "";

async function signInFramed(lockedRef: LookupRef | null, host = "crm"): Promise<void> {
  const person = { subject: "crm|agent-17", name: "Robin Ortega", role: "agent", team: null } as const;
  ({ bearer } = await signIns().startFramed(person, { host, lockedRef, handedOverFrom: null }, null));
}

/** Asks a route about a viewer, as the frame. Returns the status, and the problem's code if there is one. */
async function ask(name: string, ref: string, authorization = `Bearer ${bearer}`) {
  const route = routes.find((known) => known.name === name);
  if (route === undefined) throw new Error(`There is no ${name}.`);
  const request = new Request(`${validEnvironment.NEXTAUTH_URL}/api?days=1`, {
    method: route.method,
    headers: { authorization, "sec-fetch-site": "same-origin", "content-type": "application/json" },
    ...(route.method === "GET" ? {} : { body: JSON.stringify({ viewerId: "v-1" }) }),
  });
  const response = await route.handle(request, { params: Promise.resolve({ ref, id: "none" }) });
  const { type = "" } = response.ok ? {} : await response.json();
  return { status: response.status, code: String(type).split(/[:/]/).at(-1) };
}

/** The routes that answer a frame, whatever they answer. They're asked about a viewer that there isn't, so that none asks Conviva. */
async function served(): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name } of routes) {
    // The last one, since it ends the sign-in.
    if (name.endsWith("sign-in/end")) continue;
    if ((await ask(name, "not-a-reference")).code !== "page-not-found") names.push(name);
  }
  if ((await ask("POST app/api/sign-in/end", "")).status === 200) names.push("POST app/api/sign-in/end");
  return names.toSorted();
}

describe("a sign-in in a frame", () => {
  beforeEach(() => signInFramed(null));

  test("is served by the routes that say so, and by no others", async () => {
    expect(routes.length).toBeGreaterThan(18);
    expect(await served()).toEqual([...lookingUp, ...reading].toSorted());
  });

  test("is recorded with its host and the host's subject", async () => {
    expect(await ask("GET app/api/viewers/[ref]/notes", refOf("v-1"))).toMatchObject({ status: 200 });

    const rows = await store().db.selectFrom("records").selectAll().execute();
    expect(rows.map(({ host, phase }) => [host, phase])).toEqual([
      ["crm", "intent"],
      ["crm", "answered"],
    ]);
    expect(rows[0]).toMatchObject({ actor_subject: "crm|agent-17", actor_name: "Robin Ortega", role: "agent" });
  });

  test.each(["Bearer x", "Bearer ", "bearer x y", "BEARER"])(
    "isn't anybody's with %j, whatever cookie there is",
    async (given) => {
      expect(await ask("GET app/api/sign-in/remaining", "", given)).toMatchObject({ status: 401 });
    },
  );

  test("isn't one any more when its host has been removed from the list", async () => {
    await signInFramed(null, "removed");

    expect(await ask("GET app/api/sign-in/remaining", "")).toMatchObject({ status: 401, code: "not-signed-in" });
  });

  test("isn't one any more after it has ended", async () => {
    await ask("POST app/api/sign-in/end", "");

    expect(await ask("GET app/api/sign-in/remaining", "")).toMatchObject({ status: 401, code: "not-signed-in" });
  });
});

describe("a frame that is locked to a viewer", () => {
  beforeEach(() => signInFramed(refOf("v-1")));

  test("can't look up, or see what its agent looked up", async () => {
    expect(await served()).toEqual(reading.toSorted());
  });

  test("sees that viewer, and every other one is a reference that isn't valid", async () => {
    const notes = "GET app/api/viewers/[ref]/notes";

    expect(await ask(notes, refOf("v-1"))).toMatchObject({ status: 200 });
    expect(await ask(notes, refOf("v-2"))).toMatchObject({ status: 404, code: "unknown-reference" });
    expect(await ask("GET app/api/viewers/[ref]/summary", refOf("v-2"))).toMatchObject({ code: "unknown-reference" });
    expect(await ask(notes, sealLookup({ account: soleAccount, kind: "viewerIp", value: "v-1" }))).toMatchObject({
      status: 404,
    });
  });
});
