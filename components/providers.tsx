"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { ServerPreferences } from "@/lib/client/preferences/preferences";
import type { Preferences } from "@/lib/client/preferences/preferences-of";
import { getQueryClient } from "@/lib/client/query/query-client";

type Props = Readonly<{ preferences: Preferences; children: React.ReactNode }>;

/** What every page stands in: the cache of answers, the address's state, the agent's preferences. */
export function Providers({ preferences, children }: Props) {
  return (
    <QueryClientProvider client={getQueryClient()}>
      <NuqsAdapter>
        <ServerPreferences value={preferences}>{children}</ServerPreferences>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
