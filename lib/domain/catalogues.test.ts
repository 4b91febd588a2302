import { describe, expect, test } from "vitest";
import { includesRole, roles } from "@/lib/domain/access/role";
import { isProblemCode, LookupError, problems } from "@/lib/domain/problems";
import documentedSessions from "@/lib/domain/sessions/documented-sessions.fixture.json" with { type: "json" };
import { fieldGroups, listNumbers, listTexts, sessionFields } from "@/lib/domain/sessions/session-field-catalogue";
import documentedSummary from "@/lib/domain/summary/documented-summary.fixture.json" with { type: "json" };
import { figures, metricCatalogue } from "@/lib/domain/summary/metric-catalogue";
import { type MetricDefinition, metricGroups } from "@/lib/domain/summary/metric-definition";
import { defaultThresholds, gradeOf } from "@/lib/domain/thresholds";

/** The paths of all values in a JSON document that aren't objects. */
function leavesOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, path === "" ? name : `${path}.${name}`));
}

const metrics: readonly MetricDefinition[] = metricCatalogue;

describe("the metric catalogue", () => {
  test("has every figure of the documented summary exactly once", () => {
    expect(figures.map(({ source }) => source).toSorted()).toEqual(leavesOf(documentedSummary.total).toSorted());
  });

  test("gives every figure a unique id", () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });

  test("leaves no group empty", () => {
    const used = new Set(metrics.map(({ group }) => group));
    expect(metricGroups.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  test.each(metrics.filter(({ grading }) => grading))(
    "grades $id by thresholds in its unit",
    ({ id, unit, grading }) => {
      const graded = figures.find((figure) => figure.id === (grading?.figure ?? id));
      const band = grading && defaultThresholds[grading.thresholdId];

      expect(graded?.unit).toBe(band?.unit);
      expect(grading?.figure ?? unit).toBe(grading?.figure ?? band?.unit);
    },
  );

  test.each(metrics.flatMap(({ secondLine }) => secondLine ?? []))("has $id once in its template", ({ template }) => {
    expect(template.split("#")).toHaveLength(2);
  });
});

describe("the session-field catalogue", () => {
  const documented = leavesOf(documentedSessions.sessions[0]);
  const paths = sessionFields.map(({ path }) => path);

  test("has only fields of the documented session", () => {
    const fallbacks = sessionFields.flatMap((field) => ("fallbackPath" in field ? [field.fallbackPath] : []));

    expect([...paths, ...fallbacks].filter((path) => !documented.includes(path))).toEqual([]);
  });

  test("has all of them except tags, times and errors, which are shown elsewhere", () => {
    const elsewhere = /^tags\.|^timestamps\.|^status_info\.(errors|is_ended)$/;

    expect(documented.filter((path) => !paths.some((known) => known === path) && !elsewhere.test(path))).toEqual([]);
  });

  test("gives every field a unique path and id", () => {
    expect(new Set(paths).size).toBe(sessionFields.length);
    expect(new Set(sessionFields.map(({ id }) => id)).size).toBe(sessionFields.length);
  });

  test("has every field in one group, and every list field in the texts or the numbers", () => {
    const inList = sessionFields.filter((field) => "inList" in field);

    expect(fieldGroups.flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual(
      sessionFields.map(({ id }) => id),
    );
    expect([...listTexts, ...listNumbers].map(({ id }) => id).toSorted()).toEqual(
      inList.map(({ id }) => id).toSorted(),
    );
  });
});

describe("the grade", () => {
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
  test("has a unique title and an advice for every problem", () => {
    const entries: readonly Readonly<{ title: string; advice: string }>[] = Object.values(problems);

    expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
    expect(entries.filter(({ advice, title }) => advice === "" || title.endsWith("."))).toEqual([]);
  });

  test("never answers a Conviva error with a 4xx status", () => {
    const upstream = Object.entries(problems).filter(([code]) => code.startsWith("upstream-"));

    expect(upstream.filter(([, { status }]) => status < 500)).toEqual([]);
  });

  test.each([
    ["internal", true],
    ["upstream-busy", true],
    ["toString", false],
    ["__proto__", false],
    ["", false],
  ])("knows whether %s is a code: %s", (code, isKnown) => {
    expect(isProblemCode(code)).toBe(isKnown);
  });

  test("gives an error its title, and keeps its cause", () => {
    const cause = new Error("cause");
    const error = new LookupError("upstream-busy", { retryAfterSeconds: 60, cause });

    expect(error).toMatchObject({ name: "LookupError", message: problems["upstream-busy"].title, cause });
  });
});

test("a role includes the permissions of the ones before it", () => {
  const matrix = roles.map((role) => roles.map((needed) => includesRole(role, needed)));

  expect(matrix).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});
