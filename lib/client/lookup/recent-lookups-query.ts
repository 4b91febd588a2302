import { getJson } from "@/lib/client/query/get-json";
import type { AnswerQuery } from "@/lib/client/query/viewer-queries";
import { paths } from "@/lib/contract/paths";
import type { RecentLookups } from "@/lib/contract/recent-lookups";

/** The agent's own recent look-ups. The server prefetches them for the start page. */
export const recentLookupsQuery: AnswerQuery<RecentLookups> = {
  queryKey: ["recent-lookups"],
  queryFn: ({ signal }) => getJson<RecentLookups>(paths.recentLookups, { signal }),
};
