import { describe, expect, test } from "vitest";
import { epochMs } from "@/lib/domain/units";
import { look, verdicts } from "@/lib/presentation/lead/lead.fixture";
import { causeText, rangeText, reasonText, resultText, roleText } from "@/lib/presentation/lead/look-words";

test.each([
  { changes: {}, text: "Device or app" },
  { changes: { verdict: null }, text: "Shown" },
  { changes: { outcome: null, verdict: null }, text: "Nothing was shown" },
  { changes: { action: "note", verdict: null }, text: "Done" },
  { changes: { action: "note", outcome: null, verdict: null }, text: "Not done" },
  { changes: { outcome: "upstream-timeout", verdict: null }, text: "Conviva didn't respond in time" },
] as const)("a look with $changes ends as: $text", ({ changes, text }) => {
  expect(resultText(look(changes), verdicts)).toBe(text);
});

test.each([
  { factor: "app", value: "8.14 (LG Smart TV)", text: "app 8.14 (LG Smart TV)" },
  { factor: "cdn", value: "BLUEWAVE", text: "CDN BLUEWAVE" },
  { factor: "network", value: "Comcast", text: "Comcast" },
  { factor: "title", value: "The Match", text: "“The Match”" },
])("a cause reads as $text", ({ text, ...cause }) => {
  expect(causeText(cause)).toBe(text);
});

test.each([
  { role: "senior", team: null, text: "Senior agent" },
  { role: "agent", team: "Night", text: "Agent · Night" },
  { role: "a role of another version", team: null, text: "a role of another version" },
])("a role reads as $text", ({ text, ...person }) => {
  expect(roleText(person)).toBe(text);
});

describe("a reason", () => {
  test("is shown as it was given", () => {
    expect(reasonText(look({ action: "reveal", reason: "named-in-ticket" }))).toBe("The ticket names them");
    expect(reasonText(look())).toBeNull();
  });

  test("of a search says by what it was restricted, but no values", () => {
    const search = {
      action: "record-search",
      reason: "agent=i%7Cben&factor=app&cause=8.14",
      pseudonym: null,
    } as const;
    expect(reasonText(look(search))).toBe("by agent and cause");
    expect(reasonText(look({ ...search, pseudonym: "Ab3dE_9x" }))).toBe("by viewer, agent and cause");
    expect(reasonText(look({ ...search, reason: null }))).toBeNull();
  });

  test("of a sample is what it was restricted to", () => {
    const explore = (reason: string) => reasonText(look({ action: "explore", reason }));
    expect(explore("kind=content&limit=50&code=Ab3dE_9x")).toBe("content");
    expect(explore("kind=ad&limit=50&dimension=isp&dimension=device_os&status=is_x&status=is_y")).toBe(
      "ads by ISP, Device OS and status",
    );
    expect(explore("kind=content&filter=7")).toBe("content by saved filter");
  });
});

test.each([
  { range: { days: 1 }, text: "24 hours" },
  { range: { days: 7 }, text: "7 days" },
  { range: null, text: null },
  { range: { from: epochMs(1), to: epochMs(2) }, text: "1 – 2" },
  { range: { from: epochMs(0), to: epochMs(2) }, text: "until 2" },
] as const)("a range reads as $text", ({ range, text }) => {
  expect(rangeText(look({ range }), String)).toBe(text);
});
