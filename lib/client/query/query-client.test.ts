import { expect, test, vi } from "vitest";
import { getQueryClient } from "@/lib/client/query/query-client";

test("a server's query client sets no timer, so that an answered page can be freed", async () => {
  vi.useFakeTimers();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ queryKey: ["viewer"], queryFn: async () => "answer" });

  expect(queryClient.getQueryData(["viewer"])).toBe("answer");
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test("a server makes a new query client for every request", () => {
  expect(getQueryClient()).not.toBe(getQueryClient());
});
