import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** Every cached answer of a query family, newest first. */
export function cachedAnswers<Answer>(queryClient: QueryClient, family: QueryKey): readonly Answer[] {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: family })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap(({ state }) => (state.data === undefined ? [] : [state.data as Answer]));
}

/** The newest cached answer of a query family; `undefined` if there is none. */
export function newestAnswer<Answer>(queryClient: QueryClient, family: QueryKey): Answer | undefined {
  return cachedAnswers<Answer>(queryClient, family)[0];
}
