import { expect, test } from "vitest";
import { epochMs, hourMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { diagnosisOfProblem } from "@/lib/server/diagnose/diagnosis-of-problem";
import { diagnosisInUrl } from "@/lib/server/diagnose/diagnosis-url";

const now = epochMs(Date.parse("2026-11-27T12:00:00Z"));

function asked(problem: Parameters<typeof diagnosisOfProblem>[0]) {
  stubEnvironment();
  const path = diagnosisOfProblem(problem, now);
  return { path, ...diagnosisInUrl([...new URL(path, "http://desk").searchParams]) };
}

test.each([
  { factor: "network", value: "Cox", filters: [{ name: "isp", values: ["Cox"] }] },
  {
    ...{ factor: "device", value: "Amazon Fire TV (2nd gen)" },
    filters: [{ name: "device_name", values: ["Amazon Fire TV (2nd gen)"] }],
  },
  {
    ...{ factor: "device", value: "Chrome (Windows PC)" },
    filters: [
      { name: "browser_name", values: ["Chrome"] },
      { name: "device_name", values: ["Windows PC"] },
    ],
  },
  { factor: "device", value: "Firefox", filters: [{ name: "browser_name", values: ["Firefox"] }] },
  { factor: "device", value: "Chrome Desktop", filters: [{ name: "device_name", values: ["Chrome Desktop"] }] },
  {
    ...{ factor: "device", value: "Chromecast (3rd gen)" },
    filters: [{ name: "device_name", values: ["Chromecast (3rd gen)"] }],
  },
  {
    ...{ factor: "app", value: "8.14 (Amazon Fire TV (2nd gen))" },
    filters: [
      { name: "app_version", values: ["8.14"] },
      { name: "device_name", values: ["Amazon Fire TV (2nd gen)"] },
    ],
  },
  { factor: "title", value: 'Out & about, "S1"', filters: [{ name: "asset", values: ['Out & about, "S1"'] }] },
  { factor: "unheard of", value: "x", filters: [] },
])("a problem of $value is asked about in the last three hours", ({ factor, value, filters }) => {
  expect(asked({ verdict: "device", cause: { factor, value }, viewers: 5 })).toMatchObject({
    typed: { filters, from: String(now - 3 * hourMs), to: String(now), run: String(now) },
    choice: { outcome: null },
    fault: null,
  });
});

test("a fault of the service has no filter, and an account rule is asked about by what it blocked", () => {
  expect(asked({ verdict: "service", cause: null, viewers: 5 })).toMatchObject({ typed: { filters: [] } });
  expect(asked({ verdict: "account", cause: null, viewers: 5 }).choice.outcome).toBe("start-failure-business");
});

test("what may name somebody is sealed in the address", () => {
  const { path, typed } = asked({
    verdict: "title",
    cause: { factor: "title", value: "anne@example.com" },
    viewers: 5,
  });

  expect(path).not.toMatch(/anne|example/u);
  expect(typed.filters).toEqual([{ name: "asset", values: ["anne@example.com"] }]);
});
