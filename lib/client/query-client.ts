import { defaultShouldDehydrateQuery, isServer, QueryClient } from "@tanstack/react-query";
import { ProblemError } from "@/lib/client/get-json";

/**
 * A streamed prefetch that failed arrives without its reason. Asking once more, through the API, tells the
 * agent why; a problem already described is not asked about twice.
 */
const retry = (failures: number, error: Error) => failures < 1 && !(error instanceof ProblemError);

/** A query client whose pending queries travel inside the streamed HTML. */
function makeQueryClient(): QueryClient {
  const retrying = { retry, retryDelay: 0 };
  return new QueryClient({
    defaultOptions: {
      queries: {
        ...retrying,
        staleTime: 60_000,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      hydrate: { queries: retrying },
      dehydrate: {
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
    },
  });
}

let inBrowser: QueryClient | undefined;

/** One client for the life of a tab; a new one for each request on the server. */
export function getQueryClient(): QueryClient {
  if (isServer) return makeQueryClient();
  inBrowser ??= makeQueryClient();
  return inBrowser;
}
