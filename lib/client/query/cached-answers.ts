import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** Every answer of a family in memory, the newest first. */
export function cachedAnswers<Answer>(queryClient: QueryClient, family: QueryKey): readonly Answer[] {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: family })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap(({ state }) => (state.data === undefined ? [] : [state.data as Answer]));
}

/** The newest answer of a family in memory; `undefined` when none has come yet. */
export function newestAnswer<Answer>(queryClient: QueryClient, family: QueryKey): Answer | undefined {
  return cachedAnswers<Answer>(queryClient, family)[0];
}
