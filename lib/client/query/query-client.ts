import { defaultShouldDehydrateQuery, isServer, QueryClient } from "@tanstack/react-query";
import { problemIn } from "@/lib/client/query/get-json";

/** An unknown error is retried once; a described problem isn't. */
const retry = (failures: number, error: Error) => failures < 1 && problemIn(error) === null;

/** A query client whose pending queries travel inside the streamed HTML. */
function makeQueryClient(): QueryClient {
  const retrying = { retry, retryDelay: 0 };
  return new QueryClient({
    defaultOptions: {
      queries: {
        ...retrying,
        staleTime: 60_000,
        // On the server, the library sets no timer by default. With a finite time, a timer would keep every page in memory.
        ...(isServer ? {} : { gcTime: 30 * 60_000 }),
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      hydrate: { queries: retrying },
      dehydrate: {
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        // A page's reads only fail with described problems, which are safe to show.
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
