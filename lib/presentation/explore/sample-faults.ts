import type { SampleFault } from "@/lib/domain/explore/sample-fault";
import { longestValue, sampleSizes } from "@/lib/domain/explore/sample-query";

/** What is wrong with a field of the query, and how to correct it. */
export const sampleFaultTexts = {
  "unknown-kind": "Choose content or ads.",
  "ads-not-offered": "Ad Insights isn't enabled for our API key. Choose content.",
  "samples-not-offered": "Session samples aren't enabled for our API key.",
  "missing-window": "Enter both a start and an end.",
  "malformed-window": "Enter a date and a time.",
  "window-reversed": "The end must be after the start.",
  "window-in-future": "The start is in the future.",
  "window-ends-in-future": "The end is in the future.",
  "window-too-long": "A sample covers at most 3 hours. Choose an earlier end.",
  "window-too-old": "Conviva samples only the last 31 days. Choose a later start.",
  "window-refused": "Conviva rejected this time range. Choose a shorter or more recent one.",
  "limit-out-of-bounds": `Enter a whole number from ${sampleSizes.least} to ${sampleSizes.most}.`,
  "dimension-missing": "Choose a dimension, or remove this filter.",
  "dimension-unknown": "Your Conviva account doesn't have this dimension. Choose another one.",
  "tag-unknown": "Your Conviva account doesn't have this custom tag. Choose another one.",
  "dimension-gone": "Your Conviva account no longer has this dimension. Choose another one.",
  "dimension-without-value": "Enter a value, or remove this filter.",
  "value-unreadable": "This value contains a broken or invisible character. Type it again.",
  "value-too-long": `A value has at most ${longestValue} characters. Shorten it.`,
  "filters-too-long": "These filters are too long for one request. Remove some values.",
  "flag-unknown": "There's no such status.",
  "saved-filter-with-dimensions": "A saved filter can't be combined with other filters. Remove one or the other.",
  "saved-filter-malformed": "A saved filter's ID is a number. Choose one from the list.",
  "saved-filter-unknown": "There's no such saved filter. Choose another one.",
  "saved-filter-gone": "This saved filter was deleted in Pulse. Choose another one.",
  "sealed-part-unreadable": "Part of this link can't be read; it may have been cut off. Enter the filters again.",
} as const satisfies Record<SampleFault, string>;
