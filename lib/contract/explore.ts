import type { MaskedLookup } from "@/lib/contract/lookup";
import type { SessionColumns } from "@/lib/contract/session-columns";
import type { Dimension, SavedFilter } from "@/lib/domain/explore/dimension";
import type { SampleKind } from "@/lib/domain/explore/sample-query";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** The parameters of a sample's URL that aren't a status flag or a dimension. */
export const sampleParameters = [
  "kind",
  /** The window's ends, in epoch milliseconds. */
  "from",
  "to",
  "limit",
  /** The ID of a saved filter. */
  "filter",
  /** When it was run, in epoch milliseconds: running the same query again draws another sample. */
  "run",
  /** What may be personal, sealed: names and values of filters. */
  "sealed",
] as const;

/** The pages that show samples: the sessions themselves, and what their errors have in common. */
export const samplePages = ["sessions", "errors"] as const;
export type SamplePage = (typeof samplePages)[number];

/** A query string as pairs, in order: a name that is repeated has several values. */
export type QueryPairs = readonly (readonly [name: string, value: string])[];

/** The response to `POST /api/explore/queries`: the page that shows the sample, without anything personal in its URL. */
export type SampleLocation = Readonly<{ location: string }>;

/** A viewer or an address that this sign-in may see, and the reference that opens it. */
export type RevealedLookup = Readonly<{ value: string; ref: LookupRef }>;

/** `GET /api/explore/sessions`: a sample of ended sessions of any viewers, newest first. */
export type SampleAnswer = Readonly<{
  kind: SampleKind;
  range: TimeRange;
  limit: number;
  /** When Conviva drew it. */
  asOf: EpochMs;
  /** Viewer IDs and addresses are labels in it, for everybody, unless this sign-in has typed or revealed them. */
  columns: SessionColumns;
  masked: readonly MaskedLookup[];
  revealed: readonly RevealedLookup[];
  /** How many sessions couldn't be read and are missing. */
  skippedCount: number;
  /** It has as many sessions as were asked for, so more may match. */
  isLimitReached: boolean;
  /** The request as a shell command, without the key's secret. */
  curl: string;
}>;

/** `POST /api/explore/details`: everything Conviva sent for one session of a sample. Its ID isn't in the URL. */
export type SampleDetailRequest = Readonly<{ id: SessionId; startedAt: EpochMs }>;

/** Whether something is offered: "unknown" if Conviva's discovery can't be read, and then it is. */
export type Offered = "on" | "off" | "unknown";

/** What an account offers to filter samples by. */
export type SampleOptions = Readonly<{
  content: Offered;
  ad: Offered;
  dimensions: readonly Dimension[];
  /** The account's list couldn't be read, so these are the documented ones. */
  isDocumented: boolean;
  /** `null` if the list couldn't be read. */
  savedFilters: readonly SavedFilter[] | null;
}>;

/** `GET /api/explore/values?dimension=`: values that Conviva has sent for a dimension, the newest first. */
export type DimensionValues = Readonly<{ values: readonly string[] }>;
