"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { Preferences } from "@/lib/client/preferences/parse-preferences";
import { ServerPreferences } from "@/lib/client/preferences/preferences";
import { getQueryClient } from "@/lib/client/query/query-client";

type Props = Readonly<{ preferences: Preferences; children: React.ReactNode }>;

/** Context for every page: the query cache, the URL state and the agent's preferences. */
export function Providers({ preferences, children }: Props) {
  return (
    <QueryClientProvider client={getQueryClient()}>
      <NuqsAdapter>
        <ServerPreferences value={preferences}>{children}</ServerPreferences>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
