"use client";

import { DeviceNetworkTable } from "@/components/answer/device-network-table";
import { Panel } from "@/components/ui/panel";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { deviceNetworkWords } from "@/lib/presentation/answer/device-network-words";

type Props = Readonly<{
  sessions: readonly Session[];
  thresholds: Thresholds;
  onEvidence: ShowEvidence;
}>;

/** All devices or just one, all networks or just one: the plays of each on each. */
export function DeviceNetworkPanel({ sessions, thresholds, onEvidence }: Props) {
  const words = deviceNetworkWords(sessions, thresholds);
  return (
    <Panel title="Devices and networks">
      <p className="px-4 pb-3 text-ink-muted">{words.headline}</p>
      {words.devices.length > 0 && <DeviceNetworkTable words={words} onEvidence={onEvidence} />}
    </Panel>
  );
}
