import { describe, expect, test } from "vitest";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { desk, look, now, verdicts } from "@/lib/presentation/lead/lead.fixture";
import { leadView } from "@/lib/presentation/lead/lead-view";

const zone = "America/New_York";
const view = (changes: Parameters<typeof desk>[0], query = {}) =>
  leadView(desk(changes), {
    ...{ query, zone, verdicts },
    diagnosisOf: ({ cause }) => `/explore/errors?isp=${cause?.value}`,
  });
const ada = { subject: "i|ada", name: "Ada" };

describe("the status", () => {
  const perAgent = [{ agent: ada, looks: 3, viewers: 2 }];
  test.each([
    { changes: { looks: [look()], perAgent: [{ agent: ada, looks: 1, viewers: 1 }] }, status: "1 look-up" },
    { changes: { looks: [look()], perAgent, after: "1.a" }, status: "1 of 3 look-ups, newest first" },
    { changes: { looks: [], perAgent }, status: "There are no older look-ups." },
    {
      ...{ changes: { looks: [look()], perAgent }, query: { after: "1.a" } },
      status: "1 older of 3 look-ups, newest first",
    },
    { changes: {}, status: "Nobody looked anyone up in the last 7 days." },
    { changes: {}, query: { action: "reveal" }, status: "No look-ups match this search." },
    {
      ...{ changes: { text: "v-1" }, query: { pseudonym: "Ab3dE_9x" } },
      status: "Nobody looked up a viewer with this ID or address in this period, and no agent has this name.",
    },
  ])("is: $status", ({ changes, query, status }) => {
    expect(view(changes, query).status).toBe(status);
  });
});

test("a row has its time in the page's zone, and its viewer as nothing but a pseudonym", () => {
  const [row] = view({ looks: [look()] }).looks;

  expect(row).toMatchObject({
    ...{ iso: "2026-11-27T11:00:00.000Z", day: "Today", clock: "06:00", action: "Look-up", details: "24 hours" },
    ...{ result: "Device or app", cause: "app 8.14 (LG Smart TV)", role: "Agent" },
    viewer: { text: "Ab3dE_9x", href: "/lead?pseudonym=Ab3dE_9x&period=30" },
    agent: { text: "Ada", href: "/lead?agent=i%7Cada" },
  });
});

test("links keep the search, but begin at its first page", () => {
  const query = { verdict: "device", after: "5.b" };
  const { csv, newest, older, perAgent } = view(
    { after: "1.a", looks: [look()], perAgent: [{ agent: ada, looks: 3, viewers: 2 }] },
    query,
  );

  expect(csv).toBe("/api/lead/look-ups.csv?verdict=device");
  expect(newest).toBe("/lead?verdict=device");
  expect(older).toBe("/lead?verdict=device&after=1.a");
  expect(perAgent[0]?.href).toBe("/lead?verdict=device&agent=i%7Cada");
});

test("choosing anything is a search, and a page alone isn't", () => {
  expect([{}, { after: "1.a" }, { period: "30" }].map((query) => view({}, query).isSearch)).toEqual([
    false,
    false,
    true,
  ]);
});

test("the first page has no way back, and the last one no way on", () => {
  expect(view({ looks: [look()] })).toMatchObject({ newest: null, older: null });
});

test("counts are drawn by the largest one, and a day leads to its looks instead of those of the period", () => {
  const [first, second] = [now - 36 * hourMs, now - 12 * hourMs].map(epochMs);
  const perDay = [
    { day: { start: second ?? now, end: now }, looks: 1_200, viewers: 30 },
    { day: { start: first ?? now, end: second ?? now }, looks: 300, viewers: 0 },
  ];

  expect(view({ perDay }, { period: "30", verdict: "device" }).perDay).toEqual([
    {
      ...{ key: String(second), text: "Thu 26 Nov", looks: "1,200", viewers: "30", share: 1 },
      href: `/lead?verdict=device&since=${second}&until=${now}`,
    },
    {
      ...{ key: String(first), text: "Wed 25 Nov", looks: "300", viewers: "0", share: 0.25 },
      href: `/lead?verdict=device&since=${first}&until=${second}`,
    },
  ]);
});

test("a sweep says who, how many and when, and leads to its looks, the last one included", () => {
  const start = epochMs(now - hourMs);
  const end = epochMs(now - minuteMs);
  const [sweep] = view({ sweeps: [{ agent: ada, start, end, viewers: 74 }] }).sweeps;

  expect(sweep).toMatchObject({
    ...{ text: "Ada: 74 viewers within an hour", detail: "Fri 27 Nov 06:00 – 06:59 EST" },
    href: `/lead?agent=i%7Cada&since=${start}&until=${end + 1}`,
  });
  expect(view({}).noSweeps).toBe("Nobody looked up more than 60 viewers within an hour in this period.");
});

test("a recurring problem says how many callers share what, and leads to their looks and to its diagnosis", () => {
  const cause = { factor: "app", value: "8.14 (LG Smart TV)" };
  const { recurring } = view({
    recurring: [
      { verdict: "device", cause, viewers: 6 },
      { verdict: "service", cause: null, viewers: 3 },
    ],
  });

  expect(recurring).toMatchObject([
    {
      ...{ text: "6 callers: app 8.14 (LG Smart TV)", detail: "Device or app" },
      diagnosis: "/explore/errors?isp=8.14 (LG Smart TV)",
    },
    { text: "3 callers: Our service", detail: "" },
  ]);
  const { searchParams } = new URL(recurring[0]?.href ?? "", "https://desk.example.com");
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ verdict: "device", factor: "app", cause: "8.14 (LG Smart TV)" },
    ...{ since: String(now - 24 * hourMs), until: String(now) },
  });
});
