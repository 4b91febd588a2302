import { defaultShouldDehydrateQuery, isServer, QueryClient } from "@tanstack/react-query";
import { problemIn } from "@/lib/client/query/get-json";

/** An error that says nothing is asked about once more; a problem already described is not. */
const retry = (failures: number, error: Error) => failures < 1 && problemIn(error) === null;

/** A query client whose pending queries travel inside the streamed HTML. */
function makeQueryClient(): QueryClient {
  const retrying = { retry, retryDelay: 0 };
  return new QueryClient({
    defaultOptions: {
      queries: {
        ...retrying,
        staleTime: 60_000,
        // On the server the library sets no timer of its own; one of ours would hold every page in memory until it ran.
        ...(isServer ? {} : { gcTime: 30 * 60_000 }),
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      hydrate: { queries: retrying },
      dehydrate: {
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        // A page's reads fail with a described problem alone, which is for the agent to see.
        shouldRedactErrors: () => false,
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
