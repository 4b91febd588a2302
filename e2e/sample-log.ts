import { type APIRequestContext, test } from "playwright/test";

type Call = Readonly<{
  at: string;
  path: string;
  queryString: string;
  query: Readonly<Record<string, readonly string[]>>;
}>;

/** The three hours around the compared attempt. */
export type SampledWindow = Readonly<{ start: number; end: number }>;

/** The simulator's origin. */
export function simulator(): string {
  return test.info().config.metadata.simulator;
}

/** The sample requests around an attempt, oldest first. */
export async function samplesIn({ start }: SampledWindow, request: APIRequestContext): Promise<readonly Call[]> {
  const answer = await request.get(`${simulator()}/_control/requests`);
  const calls: readonly Call[] = await answer.json();
  return calls.filter(
    ({ path, query }) => path === "/insights/3.0/sessions/content" && query.start_epoch_ms?.[0] === String(start),
  );
}
