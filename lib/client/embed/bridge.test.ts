import { describe, expect, test } from "vitest";
import { type Arrival, createBridge } from "@/lib/client/embed/bridge";
import type { MessageToDesk } from "@/lib/contract/embed-messages";

const origin = "https://crm.example";
const theme = { viewerDesk: 1, type: "theme", theme: "dark" };

function start(origins: readonly string[] = [origin]) {
  const received: MessageToDesk[] = [];
  const sent: (readonly [message: unknown, target: string])[] = [];
  const parent = { postMessage: (message: unknown, target: string) => void sent.push([message, target]) };
  const clock = { ms: 0 };
  const bridge = createBridge({
    parent,
    origins,
    now: () => clock.ms,
    onMessage: (message) => received.push(message),
  });
  const arrive = (arrival: Partial<Arrival>) => bridge.receive({ source: parent, origin, data: theme, ...arrival });
  return { bridge, received, sent, clock, arrive };
}

test("a message of the parent, from one of the host's origins, is passed on", () => {
  const { bridge, received, arrive } = start(["https://other.example", origin]);

  arrive({});

  expect(received).toEqual([theme]);
  expect(bridge.counts()).toEqual({ accepted: 1, ignored: 0 });
});

describe("a message is ignored and counted", () => {
  test.each<readonly [string, Partial<Arrival>]>([
    ["from another window", { source: {} }],
    ["without a window", { source: null }],
    ["from another origin", { origin: "https://crm.example.evil.example" }],
    ["from an origin with another scheme", { origin: "http://crm.example" }],
    ["from a sandboxed page", { origin: "null" }],
    ["if it isn't an object", { data: "theme" }],
    ["of another version", { data: { ...theme, viewerDesk: 2 } }],
    ["of an unknown type", { data: { ...theme, type: "reveal" } }],
    ["with a field too many", { data: { ...theme, extra: true } }],
    ["with a prototype key", { data: JSON.parse('{"viewerDesk":1,"type":"theme","__proto__":"dark"}') }],
  ])("%s", (_, arrival) => {
    const { bridge, received, arrive } = start();

    arrive(arrival);

    expect(received).toEqual([]);
    expect(bridge.counts()).toEqual({ accepted: 0, ignored: 1 });
  });
});

test("of a flood, 20 messages a second are looked at", () => {
  const { bridge, clock, arrive } = start();

  for (let at = 0; at < 1_000; at += 1) arrive({});
  expect(bridge.counts()).toEqual({ accepted: 20, ignored: 980 });

  clock.ms = 1_000;
  arrive({});
  expect(bridge.counts()).toEqual({ accepted: 21, ignored: 980 });
});

test("malformed messages use up the second too, and those of strangers don't", () => {
  const { bridge, arrive } = start();

  for (let at = 0; at < 100; at += 1) arrive({ origin: "https://evil.example" });
  for (let at = 0; at < 20; at += 1) arrive({ data: null });
  arrive({});

  expect(bridge.counts()).toEqual({ accepted: 0, ignored: 121 });
});

test("messages go to every origin of the host until it has spoken, then to the one that it spoke from", () => {
  const { bridge, sent, arrive } = start(["https://other.example", origin]);
  const ready = { viewerDesk: 1, type: "ready" };

  bridge.send({ type: "ready" });
  arrive({});
  bridge.send({ type: "resize", heightPx: 480 });

  expect(sent).toEqual([
    [ready, "https://other.example"],
    [ready, origin],
    [{ viewerDesk: 1, type: "resize", heightPx: 480 }, origin],
  ]);
});

test("without an origin, nothing is sent and nothing accepted", () => {
  const { bridge, received, sent, arrive } = start([]);

  bridge.send({ type: "ready" });
  arrive({});

  expect(sent).toEqual([]);
  expect(received).toEqual([]);
});
