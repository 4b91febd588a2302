import { describe, expect, test } from "vitest";
import { rangeOf, startedAtOf } from "@/lib/server/http/range-of";

function requestFor(query: string): Request {
  return new Request(`https://desk.example.com/api/viewers/ref/sessions${query}`);
}

describe("the range of a request", () => {
  test.each([
    { query: "", range: { days: 1 } },
    { query: "?days=7", range: { days: 7 } },
    { query: "?days=7&other=1", range: { days: 7 } },
    { query: "?from=1&to=60000", range: { from: 1, to: 60_000 } },
    { query: "?days=&from=&to=", range: { days: 1 } },
  ])("$query is read", ({ query, range }) => {
    expect(rangeOf(requestFor(query))).toEqual(range);
  });

  test.each([
    "?days=2",
    "?days=07",
    "?days=7&from=1",
    "?from=1",
    "?to=1",
    "?from=-1&to=2",
    "?from=1e3&to=2000",
    "?days=7%20",
  ])("%s is refused", (query) => {
    expect(() => rangeOf(requestFor(query))).toThrow(expect.objectContaining({ code: "invalid-range" }));
  });
});

describe("when a session started, as a request says", () => {
  test.each([
    ["?startedAt=1678829756486", 1678829756486],
    ["?startedAt=0", 0],
    ["", null],
    ["?startedAt=", null],
    ["?startedAt=-1", null],
    ["?startedAt=1.5", null],
    ["?startedAt=1e3", null],
    ["?startedAt=1234567890123456", null],
    ["?startedAt=now", null],
  ])("%s is %j", (query, startedAt) => {
    expect(startedAtOf(requestFor(query))).toBe(startedAt);
  });
});
