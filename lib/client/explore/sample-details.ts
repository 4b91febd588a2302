import { postJson } from "@/lib/client/query/get-json";
import type { AnswerQuery } from "@/lib/client/query/viewer-queries";
import type { QueryPairs, SampleAnswer, SampleDetailRequest } from "@/lib/contract/explore";
import { paths } from "@/lib/contract/paths";
import type { SessionDetail } from "@/lib/contract/session-detail";

/** How every field of a session in a sample is read. What was revealed since is read again. */
export function sampleDetails(
  query: QueryPairs,
  { asOf, revealed }: Pick<SampleAnswer, "asOf" | "revealed">,
  { id, startedAt }: SampleDetailRequest,
): AnswerQuery<SessionDetail> {
  return {
    queryKey: ["explore", "details", JSON.stringify(query), asOf, revealed.length, id],
    queryFn: () => postJson<SessionDetail>(paths.exploreDetails(query), { id, startedAt }),
  };
}
