import "server-only";
import type { SampleQuery } from "@/lib/domain/explore/sample-query";
import type { ConvivaQuery } from "@/lib/server/conviva/call";
import type { SampleSelection } from "@/lib/server/conviva/sample-endpoint";

/** The part of a query that Conviva is asked with. */
export function selectionOf({ kind, filters, flags, savedFilter, range, limit }: SampleQuery): SampleSelection {
  const query: ConvivaQuery = {
    ...Object.fromEntries(filters.map(({ name, values }) => [name, values])),
    ...Object.fromEntries(flags.map((flag) => [flag, "true"])),
    ...(savedFilter === null ? {} : { filter_id: savedFilter }),
  };
  return { kind, filters: query, range, limit };
}
