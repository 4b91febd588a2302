import { DeviceNetworkTable } from "@/components/answer/device-network-table";
import { Panel } from "@/components/ui/panel";
import type { ShowEvidence } from "@/lib/client/sessions/use-evidence";
import type { DeviceNetworkWords } from "@/lib/contract/answer";
import { answerTexts } from "@/lib/presentation/answer/answer-texts";

type Props = Readonly<{
  words: DeviceNetworkWords;
  /** Which sessions were counted, if not all: "of the newest 500 sessions". */
  partial: string;
  onEvidence: ShowEvidence;
}>;

/** The attempts on each device and network, to show whether all or only one are affected. */
export function DeviceNetworkPanel({ words, partial, onEvidence }: Props) {
  return (
    <Panel
      title={answerTexts.devicesAndNetworks}
      aside={partial !== "" && <span className="text-xs text-ink-faint">{partial}</span>}
    >
      <p className="px-4 pb-3 text-ink-muted">{words.headline}</p>
      {words.devices.length > 0 && <DeviceNetworkTable words={words} onEvidence={onEvidence} />}
    </Panel>
  );
}
