import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { viewerIdFault } from "@/lib/domain/lookup/lookup";
import { anyText } from "@/lib/domain/text.fixture";
import { dayMs, epochMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { fetchViewerSessions, fetchViewerSummary } from "@/lib/server/conviva/viewer-endpoints";

const range = { start: epochMs(1_700_000_000_000 - dayMs), end: epochMs(1_700_000_000_000) };
const window = `start_epoch_ms=${range.start}&end_epoch_ms=${range.end}`;

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({
    CONVIVA_BASE_URL: upstream.origin,
    CONVIVA_CLIENT_ID: "the-key",
    CONVIVA_CLIENT_SECRET: "pass:word with ünlaut",
  });
});

afterAll(() => upstream.close());

async function targetFor(viewer: string): Promise<string | undefined> {
  upstream.script(viewer, answerJson({ sessions: [] }));
  await fetchViewerSessions({
    lookup: { account: soleAccount, kind: "viewerId", value: viewer },
    range,
    signal: undefined,
  });
  return upstream.calls(viewer)[0]?.target;
}

test("a call has headers for the key, the accepted formats and our name, and no others", async () => {
  upstream.script("headers", answerJson({}, { "set-cookie": "upstream=1; Path=/", refresh: "0" }));
  const request = {
    lookup: { account: soleAccount, kind: "viewerId", value: "headers" },
    range,
    signal: undefined,
  } as const;
  await fetchViewerSessions(request);
  await fetchViewerSessions(request);

  const secret = Buffer.from("the-key:pass:word with ünlaut", "utf8").toString("base64");
  for (const { method, rawHeaders } of upstream.calls("headers")) {
    expect(method).toBe("GET");
    expect(rawHeaders).toEqual([
      ...["host", upstream.origin.replace("http://", "")],
      ...["connection", "keep-alive"],
      ...["authorization", `Basic ${secret}`],
      ...["accept", "application/json"],
      ...["accept-encoding", "gzip"],
      ...["user-agent", "viewer-desk"],
    ]);
  }
  expect(upstream.calls("headers")).toHaveLength(2);
});

test("sessions are requested by ID and window, with the maximum limit", async () => {
  expect(await targetFor("v-1")).toBe(`/insights/3.0/sessions/content/viewer?viewer_id=v-1&${window}&limit=500`);
});

test("totals are requested by address and window only", async () => {
  upstream.script("2001:db8::1", answerJson({ total: {} }));
  await fetchViewerSummary({
    lookup: { account: soleAccount, kind: "viewerIp", value: "2001:db8::1" },
    range,
    signal: undefined,
  });

  const path = "/insights/3.0/sessions/content/viewer/summary";
  expect(upstream.calls("2001:db8::1")[0]?.target).toBe(`${path}?viewer_ip=2001%3Adb8%3A%3A1&${window}`);
});

test.each([
  { id: "a+b", sent: "a%2Bb" },
  { id: "a b", sent: "a%20b" },
  { id: "a%2Bb", sent: "a%252Bb" },
  { id: "100%", sent: "100%25" },
  { id: "a/b/../c", sent: "a%2Fb%2F..%2Fc" },
  { id: "#&=?;", sent: "%23%26%3D%3F%3B" },
  { id: "x&viewer_ip=1.2.3.4", sent: "x%26viewer_ip%3D1.2.3.4" },
  { id: '"quoted" \\', sent: "%22quoted%22%20%5C" },
  { id: "👩‍👧", sent: "%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7" },
  { id: "e\u0301 (NFD)", sent: "e%CC%81%20(NFD)" },
  { id: "\u00e9 (NFC)", sent: "%C3%A9%20(NFC)" },
  { id: "__proto__", sent: "__proto__" },
  { id: "10.0.0.1", sent: "10.0.0.1" },
])("the ID $id is sent as $sent", async ({ id, sent }) => {
  expect(await targetFor(id)).toContain(`?viewer_id=${sent}&start_epoch_ms=`);
});

test("every valid ID arrives as it was typed, and as one parameter", async () => {
  const viewerId = anyText.filter((id) => viewerIdFault(id) === null);

  const asked = fc.sample(viewerId, 200).map(async (id) => {
    const query = new URL((await targetFor(id)) ?? "", "http://upstream").searchParams;
    expect([...query.keys()]).toEqual(["viewer_id", "start_epoch_ms", "end_epoch_ms", "limit"]);
    expect(query.get("viewer_id")).toBe(id);
  });

  await Promise.all(asked);
}, 30_000);
