"use client";

import { usePageConfig } from "@/lib/client/answer/page-config";
import { speechOf } from "@/lib/client/answer/speech";
import { usePreferences } from "@/lib/client/preferences/preferences";
import { useViewerZone } from "@/lib/client/viewer/viewer-zone";
import type { Speech } from "@/lib/contract/paths";

/** The zone and the language the page requests answers in: the agent's choice of clock, and the caller's language. */
export function useSpeech(): Speech {
  const { languages } = usePageConfig();
  const viewer = useViewerZone();
  return speechOf(usePreferences(), languages, viewer?.isChosen === true ? viewer.zone : null);
}
