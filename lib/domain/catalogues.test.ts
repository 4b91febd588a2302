import { describe, expect, test } from "vitest";
import { includesRole, roles } from "@/lib/domain/access/role";
import { isProblemCode, LookupError, problems } from "@/lib/domain/problems";
import documentedSessions from "@/lib/domain/sessions/documented-sessions.fixture.json" with { type: "json" };
import { fieldGroups, listNumbers, listTexts, sessionFields } from "@/lib/domain/sessions/session-field-catalogue";
import documentedSummary from "@/lib/domain/summary/documented-summary.fixture.json" with { type: "json" };
import { figures, metricCatalogue } from "@/lib/domain/summary/metric-catalogue";
import { type MetricDefinition, metricGroups } from "@/lib/domain/summary/metric-definition";
import { defaultThresholds, gradeOf } from "@/lib/domain/thresholds";

/** The paths of everything in a JSON value that is not an object itself. */
function leavesOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, path === "" ? name : `${path}.${name}`));
}

const metrics: readonly MetricDefinition[] = metricCatalogue;

describe("the metric catalogue", () => {
  test("takes every figure of the documented summary, each once", () => {
    expect(figures.map(({ source }) => source).toSorted()).toEqual(leavesOf(documentedSummary.total).toSorted());
  });

  test("gives every figure an id of its own", () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });

  test("leaves no group empty", () => {
    const used = new Set(metrics.map(({ group }) => group));
    expect(metricGroups.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  test.each(metrics.filter(({ grading }) => grading))(
    "grades $id by a limit in its unit",
    ({ id, unit, grading }) => {
      const graded = figures.find((figure) => figure.id === (grading?.figure ?? id));
      const limit = grading && defaultThresholds[grading.limit];

      expect(graded?.unit).toBe(limit?.unit);
      expect(grading?.figure ?? unit).toBe(grading?.figure ?? limit?.unit);
    },
  );

  test.each(metrics.flatMap(({ further }) => further ?? []))("says where $id stands in its words", ({ words }) => {
    expect(words.split("#")).toHaveLength(2);
  });
});

describe("the session-field catalogue", () => {
  const documented = leavesOf(documentedSessions.sessions[0]);
  const paths = sessionFields.map(({ path }) => path);

  test("names only what stands in the documented session", () => {
    const others = sessionFields.flatMap((field) => ("otherwise" in field ? [field.otherwise] : []));

    expect([...paths, ...others].filter((path) => !documented.includes(path))).toEqual([]);
  });

  test("shows all of it but tags, times and errors, which are shown elsewhere", () => {
    const elsewhere = /^tags\.|^timestamps\.|^status_info\.(errors|is_ended)$/;

    expect(documented.filter((path) => !paths.some((known) => known === path) && !elsewhere.test(path))).toEqual([]);
  });

  test("gives every field a path and an id of its own", () => {
    expect(new Set(paths).size).toBe(sessionFields.length);
    expect(new Set(sessionFields.map(({ id }) => id)).size).toBe(sessionFields.length);
  });

  test("has every field in one group, and what the list needs in texts or numbers", () => {
    const inList = sessionFields.filter((field) => "inList" in field);

    expect(fieldGroups.flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual(
      sessionFields.map(({ id }) => id),
    );
    expect([...listTexts, ...listNumbers].map(({ id }) => id).toSorted()).toEqual(
      inList.map(({ id }) => id).toSorted(),
    );
  });
});

describe("a grade", () => {
  const lower = { unit: "s", good: 4, poor: 8 };
  const higher = { unit: "bit/s", good: 3, poor: 1 };

  test.each([
    { value: 0, band: lower, grade: "good" },
    { value: 4, band: lower, grade: "good" },
    { value: 4.1, band: lower, grade: "fair" },
    { value: 8, band: lower, grade: "fair" },
    { value: 8.1, band: lower, grade: "poor" },
    { value: 3, band: higher, grade: "good" },
    { value: 2.9, band: higher, grade: "fair" },
    { value: 1, band: higher, grade: "fair" },
    { value: 0.9, band: higher, grade: "poor" },
    { value: 5, band: { unit: "s", good: 5, poor: 5 }, grade: "good" },
    { value: 5.1, band: { unit: "s", good: 5, poor: 5 }, grade: "poor" },
  ])("of $value by $band is $grade", ({ value, band, grade }) => {
    expect(gradeOf(value, band)).toBe(grade);
  });
});

describe("the problem catalogue", () => {
  test("says what happened and what to do, for each of its own", () => {
    const entries: readonly Readonly<{ title: string; advice: string }>[] = Object.values(problems);

    expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
    expect(entries.filter(({ advice, title }) => advice === "" || title.endsWith("."))).toEqual([]);
  });

  test("answers no fault of Conviva's as the agent's sign-in", () => {
    const upstream = Object.entries(problems).filter(([code]) => code.startsWith("upstream-"));

    expect(upstream.filter(([, { status }]) => status < 500)).toEqual([]);
  });

  test.each([
    ["internal", true],
    ["upstream-busy", true],
    ["toString", false],
    ["__proto__", false],
    ["", false],
  ])("knows the code %s: %s", (code, isKnown) => {
    expect(isProblemCode(code)).toBe(isKnown);
  });

  test("speaks through its errors, and keeps their cause", () => {
    const cause = new Error("cause");
    const error = new LookupError("upstream-busy", { retryAfterSeconds: 60, cause });

    expect(error).toMatchObject({ name: "LookupError", message: problems["upstream-busy"].title, cause });
  });
});

test("a role may do what the ones before it may", () => {
  const matrix = roles.map((role) => roles.map((needed) => includesRole(role, needed)));

  expect(matrix).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});
