"use client";

import { DeviceNetworkTable } from "@/components/insights/device-network-table";
import { Panel } from "@/components/panel";
import type { ShowEvidence } from "@/lib/client/use-evidence";
import type { Limits } from "@/lib/domain/limits";
import type { Session } from "@/lib/domain/session";
import { deviceNetworkWords } from "@/lib/presentation/insights/device-network-words";

type Props = Readonly<{
  sessions: readonly Session[];
  limits: Limits;
  onEvidence: ShowEvidence;
}>;

/** All devices or just one, all networks or just one: the plays of each on each. */
export function DeviceNetworkPanel({ sessions, limits, onEvidence }: Props) {
  const words = deviceNetworkWords(sessions, limits);
  return (
    <Panel title="Devices and networks">
      <p className="px-4 pb-3 text-ink-muted">{words.headline}</p>
      {words.devices.length > 0 && <DeviceNetworkTable words={words} onEvidence={onEvidence} />}
    </Panel>
  );
}
