import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import { forgetMasked } from "@/lib/client/viewer/forget-masked";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { asSessionId } from "@/lib/domain/sessions/session";
import { epochMs } from "@/lib/domain/units";

const ref = asLookupRef("viewer");
const id = asSessionId("one");
const range = { days: 7 } as const;
const speech = { zone: "UTC", fallbackZone: "UTC", viewerZone: null, language: "en" };
const { queryKey: details } = viewerQueries.session(ref, range, id, epochMs(0));
const { queryKey: comparison } = viewerQueries.others(ref, range, id, speech);

test("after a reveal, open details are read again", async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queryClient.setQueryData(details, "masked");
  const revealed = Promise.withResolvers<unknown>();
  const observer = new QueryObserver(queryClient, { queryKey: details, queryFn: async () => "revealed" });
  const leave = observer.subscribe(({ data }) => data === "revealed" && revealed.resolve(data));

  forgetMasked(queryClient, ref);

  expect(await revealed.promise).toBe("revealed");
  leave();
});

test("after a reveal, comparisons are forgotten, and another viewer's stay", () => {
  const queryClient = new QueryClient();
  const { queryKey: another } = viewerQueries.others(asLookupRef("another"), range, id, speech);
  const shown = [...comparison, "UTC"];
  for (const queryKey of [shown, another, viewerQueries.noteLists(ref)]) queryClient.setQueryData(queryKey, "masked");

  forgetMasked(queryClient, ref);

  expect(queryClient.getQueryData(shown)).toBeUndefined();
  expect(queryClient.getQueryData(another)).toBe("masked");
  expect(queryClient.getQueryData(viewerQueries.noteLists(ref))).toBe("masked");
});
