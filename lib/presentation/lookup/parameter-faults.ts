import type { ParameterFault } from "@/lib/domain/parameter-fault";

/** What is wrong with a query parameter, and how to correct it. */
export const parameterFaultTexts = {
  "unknown-parameter": "There's no such parameter.",
  "repeated-parameter": "Give this parameter once.",
  "empty-parameter": "Give this parameter a value, or leave it out.",
  "missing-parameter": "This parameter is required.",
  "malformed-instant-parameter": "This parameter is in epoch milliseconds.",
  "instant-in-future": "This parameter is in the future.",
  "outside-range": "The part to retry must be within the time range, with its start before its end.",
  "not-thirty-days": "The history always covers 30 days.",
  "unknown-value": "This parameter can't have this value.",
  "unknown-zone": "There's no such time zone. Use an IANA name, or viewer.",
  "unknown-language": "There's no phrase book in this language.",
} as const satisfies Record<ParameterFault, string>;
