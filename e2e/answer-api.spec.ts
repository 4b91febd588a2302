import type { APIRequestContext } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, test } from "./fixtures";

/** The API's address of a viewer's answer, without its query. */
async function answerPath(request: APIRequestContext, baseURL: string, viewerId: string): Promise<string> {
  const found = await request.post("/api/lookups", { headers: { origin: baseURL }, data: { viewerId } });
  const { ref } = await found.json();
  return `/api/viewers/${ref}/answer`;
}

test("the answer is JSON in words, with the sessions behind every fact", async ({ request, baseURL, upstream }) => {
  const { viewerId } = stories.badDevice;
  const path = await answerPath(request, baseURL ?? "", viewerId);
  const before = (await upstream.calls(viewerId)).length;
  const response = await request.get(`${path}?days=1&zone=America%2FChicago&language=es`);

  expect(response.status()).toBe(200);
  expect((await upstream.calls(viewerId)).length - before).toBe(1);
  const answer = await response.json();
  expect(answer).toMatchObject({ verdict: "device", confidence: "high", zone: "America/Chicago", language: "es" });
  for (const text of [answer.headline, answer.reason, answer.say]) expect(text).toMatch(/^\S.*[.?]$/su);
  expect(answer.facts.length).toBeGreaterThan(0);
  for (const { text, sessions } of [...answer.facts, ...answer.doubts]) {
    expect(text).toMatch(/\w/);
    expect(sessions).toEqual(expect.any(Array));
  }
  expect(answer.facts[0].sessions.length).toBeGreaterThan(0);
  for (const { id, text } of answer.steps) expect([id, text]).toEqual([expect.any(String), expect.any(String)]);
  expect(answer.incidents.length).toBeGreaterThan(0);
});

test("only what is said to the caller is in the caller's language", async ({ request, baseURL }) => {
  const path = await answerPath(request, baseURL ?? "", stories.badDevice.viewerId);
  const [english, spanish] = await Promise.all(
    ["en", "es"].map(async (language) => (await request.get(`${path}?zone=UTC&language=${language}`)).json()),
  );

  expect(spanish.say).not.toBe(english.say);
  expect(spanish.headline).toBe(english.headline);
  expect(spanish.steps).toEqual(english.steps);
});

const refused = [
  { query: "depth=2", parameter: "depth" },
  { query: "days=1&days=7", parameter: "days" },
  { query: "days=2", parameter: "days" },
  { query: "days=", parameter: "days" },
  { query: "days=1&from=1", parameter: "from" },
  { query: "from=1700000000000", parameter: "to" },
  { query: "zone=Mars%2FOlympus", parameter: "zone" },
  { query: "language=xx", parameter: "language" },
  { query: "session=1", parameter: "session" },
] as const;

test("a bad query parameter answers 400, is named, and costs no call to Conviva", async ({
  request,
  baseURL,
  upstream,
}) => {
  const viewerId = "e2e-answer-parameters";
  const path = await answerPath(request, baseURL ?? "", viewerId);
  for (const { query, parameter } of refused) {
    const response = await request.get(`${path}?${query}`);
    expect(response.status(), query).toBe(400);
    expect(response.headers()["content-type"], query).toBe("application/problem+json");
    expect(await response.json(), query).toMatchObject({ status: 400, parameter });
  }
  const compared = await request.get(path.replace(/answer$/u, "others?days=1"));
  expect(compared.status()).toBe(400);
  expect(await compared.json()).toMatchObject({ parameter: "session" });
  expect(await upstream.calls(viewerId)).toEqual([]);
});

test("a page ignores parameters it doesn't know", async ({ page, request, baseURL }) => {
  const path = await answerPath(request, baseURL ?? "", stories.onePlay.viewerId);
  await page.goto(`${path.replace("/api", "").replace(/\/answer$/u, "")}?days=1&_rsc=1&depth=2`);

  await expect(page.getByRole("region", { name: "Answer" }).getByText("Not enough data")).toBeVisible();
});
