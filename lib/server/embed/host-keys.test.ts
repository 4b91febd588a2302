import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { minuteMs } from "@/lib/domain/units";
import { hostKey } from "@/lib/server/embed/embed.fixture";
import { remoteKeys } from "@/lib/server/embed/host-keys";
import { movableClock } from "@/lib/server/sign-in/sign-ins.fixture";

const [first, second] = [await hostKey("EdDSA", "first"), await hostKey("RS256", "second")];
const unavailable = expect.objectContaining({ fault: "keys-unavailable" });

/** A key set at an address, and how often it was read. */
async function served(answer: RequestListener, limitMs?: number) {
  let reads = 0;
  const server = createServer((request, response) => {
    reads += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const clock = movableClock();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  return { clock, url, keys: remoteKeys(url, clock.monotonicMs, limitMs), reads: () => reads };
}

const sends =
  (keys: () => readonly unknown[]): RequestListener =>
  (_request, response) =>
    void response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: keys() }));

describe("a key set at an address", () => {
  let known: readonly unknown[];
  beforeAll(() => {
    known = [first.publicJwk];
  });

  test("is read once for many launches at once", async () => {
    const { keys, reads } = await served(sends(() => known));
    const sets = await Promise.all(Array.from({ length: 20 }, () => keys.get("first")));

    expect(sets.every((set) => set.keys[0]?.kid === "first")).toBe(true);
    expect(reads()).toBe(1);
  });

  test("is read again for an unknown key, but at most once a minute", async () => {
    let all: readonly unknown[] = [first.publicJwk];
    const { clock, keys, reads } = await served(sends(() => all));
    await keys.get("first");
    all = [first.publicJwk, second.publicJwk];
    clock.pass(minuteMs - 1);

    expect((await keys.get("second")).keys).toHaveLength(1);
    await Promise.all(Array.from({ length: 20 }, (_, at) => keys.get(`unknown-${at}`)));
    expect(reads()).toBe(1);
    clock.pass(1);
    expect((await keys.get("second")).keys).toHaveLength(2);
    await Promise.all(Array.from({ length: 20 }, (_, at) => keys.get(`unknown-${at}`)));
    expect(reads()).toBe(2);
  });

  test("is read again after 10 min, so that a key that was withdrawn isn't accepted any more", async () => {
    let all: readonly unknown[] = [first.publicJwk, second.publicJwk];
    const { clock, keys, reads } = await served(sends(() => all));
    await keys.get("first");
    all = [second.publicJwk];
    clock.pass(10 * minuteMs - 1);
    expect((await keys.get("first")).keys).toHaveLength(2);

    clock.pass(1);
    expect((await keys.get("first")).keys.map(({ kid }) => kid)).toEqual(["second"]);
    expect(reads()).toBe(2);
  });

  test("is kept for 10 min more if it can't be read again, and each minute it's tried again", async () => {
    let isDown = false;
    const works = sends(() => known);
    const { clock, keys, reads } = await served((request, response) =>
      isDown ? void response.writeHead(503).end() : works(request, response),
    );
    await keys.get("first");
    isDown = true;
    clock.pass(minuteMs);

    expect((await keys.get("unknown")).keys.map(({ kid }) => kid)).toEqual(["first"]);
    expect((await keys.get("first")).keys.map(({ kid }) => kid)).toEqual(["first"]);
    clock.pass(9 * minuteMs);
    expect((await keys.get("first")).keys.map(({ kid }) => kid)).toEqual(["first"]);
    expect(reads()).toBe(3);
    clock.pass(10 * minuteMs - 1);
    expect((await keys.get("first")).keys.map(({ kid }) => kid)).toEqual(["first"]);
    clock.pass(1);
    await expect(keys.get("first")).rejects.toEqual(unavailable);

    isDown = false;
    clock.pass(minuteMs);
    expect((await keys.get("first")).keys.map(({ kid }) => kid)).toEqual(["first"]);
  });

  test("doesn't wait for a read on behalf of another key", async () => {
    let isHanging = false;
    const works = sends(() => known);
    const { clock, keys } = await served((request, response) => {
      if (!isHanging) works(request, response);
    });
    await keys.get("first");
    isHanging = true;
    clock.pass(minuteMs);
    // Until the server closes at the end of the test.
    void keys.get("unknown");

    expect((await keys.get("first")).keys.map(({ kid }) => kid)).toEqual(["first"]);
  });

  test.each<Readonly<{ what: string; answer: RequestListener }>>([
    { what: "says nothing", answer: () => undefined },
    { what: "stops in the middle", answer: (_, response) => void response.write(`{"keys":[`) },
  ])("isn't waited for longer than the limit if its server $what", async ({ answer }) => {
    const { keys, reads } = await served(answer, 50);

    await expect(keys.get("first")).rejects.toEqual(unavailable);
    expect(reads()).toBe(1);
  });

  test("is used without those of its keys that are private, weak or for something else", async () => {
    const odd = [
      { ...second.publicJwk, d: "AAAA" },
      { kty: "oct", k: "AAAA", kid: "s" },
      { kty: "OKP", kid: "o" },
    ];
    const { keys } = await served(sends(() => [...odd, first.publicJwk]));

    expect((await keys.get("first")).keys.map(({ kid }) => kid)).toEqual(["first"]);
  });

  test.each<Readonly<{ what: string; answer: RequestListener }>>([
    { what: "a redirect", answer: (_, response) => void response.writeHead(302, { location: "/other" }).end() },
    { what: "an error", answer: (_, response) => void response.writeHead(500).end(JSON.stringify({ keys: [] })) },
    { what: "no JSON", answer: (_, response) => void response.end("<html>") },
    { what: "no keys", answer: (_, response) => void response.end("{}") },
    {
      what: "more than 64 KiB",
      answer: (_, response) => void response.end(JSON.stringify({ keys: [], more: "a".repeat(70_000) })),
    },
    { what: "a connection that breaks", answer: (request) => void request.socket.destroy() },
  ])("can't be read from $what, and isn't asked again for a minute", async ({ answer }) => {
    const { clock, keys, reads } = await served(answer);

    await expect(keys.get("first")).rejects.toEqual(unavailable);
    await expect(keys.get("first")).rejects.toEqual(unavailable);
    expect(reads()).toBe(1);
    clock.pass(minuteMs);
    await expect(keys.get("first")).rejects.toEqual(unavailable);
    expect(reads()).toBe(2);
  });
});
