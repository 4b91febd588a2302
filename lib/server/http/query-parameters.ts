import "server-only";
import { z } from "zod";
import { exportFormats } from "@/lib/contract/export";
import type { ParameterFault } from "@/lib/domain/parameter-fault";
import { LookupError } from "@/lib/domain/problems";
import { asSessionId } from "@/lib/domain/sessions/session";
import {
  parseRangeQuery,
  type RangeQuery,
  resolveRange,
  resolveRangeUntil,
  type TimeRange,
} from "@/lib/domain/time/time-range";
import { canonicalZone } from "@/lib/domain/time/zone";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import { config } from "@/lib/server/config/config";

/** The schemas use a fault's code as their message. */
const fault = (code: ParameterFault) => code;

const given = z.string().min(1, fault("empty-parameter"));

/** `days`, or `from` and `to`; the last 24 hours by default. */
const range = { days: given.optional(), from: given.optional(), to: given.optional() };

const instant = z
  .string()
  .regex(/^\d{1,15}$/, fault("malformed-instant-parameter"))
  .transform((text) => epochMs(Number(text)));

const startedAt = instant.optional();

/** When the range ended whose sessions are all wanted, not only one response's. */
const allUntil = instant.nullable().default(null);

/** An IANA name, which becomes the canonical one; `viewer` where that is allowed. */
const zoneNamed = (isViewerAllowed: boolean) =>
  given.transform((name, { addIssue }) => {
    const zone = isViewerAllowed && name === "viewer" ? name : canonicalZone(name);
    if (zone === null) addIssue(fault("unknown-zone"));
    return zone ?? z.NEVER;
  });

const speech = {
  /** By default `viewer`: the viewer's zone if known, otherwise `fallbackZone`. */
  zone: zoneNamed(true).default("viewer"),
  fallbackZone: zoneNamed(false).default("UTC"),
  /** The viewer's zone, if the agent corrected the one that was found. */
  viewerZone: zoneNamed(false).nullable().default(null),
  language: given.refine((tag) => languages().includes(tag), fault("unknown-language")).default("en"),
};

/** The query parameters of each read under `/api/viewers`. Others are refused. */
export const queryParameters = {
  range: z.strictObject(range),
  history: z.strictObject({ days: z.literal("30", fault("not-thirty-days")).default("30") }),
  session: z.strictObject({ ...range, startedAt, allUntil }),
  answer: z.strictObject({ ...range, ...speech, allUntil }),
  allSessions: z.strictObject({
    ...range,
    ...speech,
    allUntil: z.string(fault("missing-parameter")).pipe(instant),
    ...{ retryFrom: instant.nullable().default(null), retryTo: instant.nullable().default(null) },
  }),
  others: z.strictObject({
    ...range,
    ...speech,
    allUntil,
    session: z.string(fault("missing-parameter")).min(1, fault("missing-parameter")).transform(asSessionId),
  }),
  export: z.strictObject({
    ...range,
    allUntil,
    format: z.enum(exportFormats, fault("unknown-value")).default("csv"),
    zone: zoneNamed(false).default("UTC"),
  }),
} as const;

type RangeParameters = Readonly<z.infer<typeof queryParameters.range>>;

/** Of when all sessions are wanted, and which part of it again. */
type WindowParameters = Readonly<{
  allUntil?: EpochMs | null;
  retryFrom?: EpochMs | null;
  retryTo?: EpochMs | null;
}>;

type QuerySchema = z.ZodObject & z.ZodType<RangeParameters & WindowParameters>;

/** A schema's output, with the range instead of its parameters. */
export type ParsedQuery<Schema extends QuerySchema> = Omit<z.infer<Schema>, keyof RangeParameters> &
  Readonly<{ range: RangeQuery }>;

/**
 * Parses the query string of a request.
 *
 * @throws {LookupError} `invalid-parameter` or `invalid-range`, naming the parameter that is unknown, repeated,
 *   malformed or missing.
 */
export function parseQuery<Schema extends QuerySchema>(request: Request, schema: Schema): ParsedQuery<Schema> {
  const query = new URL(request.url).searchParams;
  const repeated = [...query.keys()].find((name) => query.getAll(name).length > 1);
  if (repeated !== undefined) throw refusal(repeated, "repeated-parameter");

  // Here and not by the schema, which lets `__proto__` pass.
  const unknown = [...query.keys()].find((name) => !Object.hasOwn(schema.shape, name));
  if (unknown !== undefined) throw refusal(unknown, "unknown-parameter");

  const parsed = schema.safeParse(Object.fromEntries(query));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refusal(String(issue?.path[0] ?? ""), issue?.message as ParameterFault);
  }
  const { days, from, to, ...others } = parsed.data;
  const range = parseRange({ days, from, to });
  assertWindow(range, parsed.data);
  return { ...others, range };
}

/** @throws {LookupError} `invalid-range`, naming the parameter, also if Conviva can't serve the range. */
function parseRange(given: RangeParameters): RangeQuery {
  const now = epochMs(Date.now());
  try {
    const range = parseRangeQuery(given);
    resolveRange(range, now);
    return range;
  } catch (thrown) {
    if (!(thrown instanceof LookupError)) throw thrown;
    throw new LookupError(thrown.code, { ...thrown.occurrence, parameter: rangeParameterAtFault(given, now) });
  }
}

/** @throws {LookupError} naming what says of when all sessions are wanted, if Conviva can't serve that window or has no such part. */
function assertWindow(range: RangeQuery, { allUntil, retryFrom, retryTo }: WindowParameters): void {
  if (allUntil == null) return;
  const now = epochMs(Date.now());
  if (allUntil > now + minuteMs) throw refusal("allUntil", "instant-in-future");
  const window = windowUntil(range, allUntil, now);
  if (retryFrom == null && retryTo == null) return;
  if (retryFrom == null || retryTo == null)
    throw refusal(retryFrom == null ? "retryFrom" : "retryTo", "missing-parameter");
  if (retryFrom < window.start || retryFrom >= window.end) throw refusal("retryFrom", "outside-range");
  if (retryTo <= retryFrom || retryTo > window.end) throw refusal("retryTo", "outside-range");
}

function windowUntil(range: RangeQuery, allUntil: EpochMs, now: EpochMs): TimeRange {
  try {
    return resolveRangeUntil(range, allUntil, now);
  } catch (thrown) {
    if (!(thrown instanceof LookupError)) throw thrown;
    throw new LookupError(thrown.code, { ...thrown.occurrence, parameter: "allUntil" });
  }
}

function rangeParameterAtFault({ days, from, to }: RangeParameters, now: number): keyof RangeParameters {
  const isInstant = (text: string | undefined) => text !== undefined && /^\d{1,15}$/.test(text);
  if (from === undefined && to === undefined) return "days";
  // `days` and `from` exclude each other; `from` is reported.
  if (days !== undefined) return from === undefined ? "to" : "from";
  return !isInstant(from) || (isInstant(to) && Number(from) >= now) ? "from" : "to";
}

function refusal(parameter: string, fault: ParameterFault): LookupError {
  return new LookupError("invalid-parameter", { fault, parameter });
}

function languages(): readonly string[] {
  return config().playbook.books.map(({ language }) => language);
}
