import type { LookupKind } from "@/lib/domain/lookup/lookup";

type KindOption = Readonly<{ value: LookupKind | ""; label: string }>;

const names = { viewerId: "Viewer ID", viewerIp: "IP address" } as const satisfies Record<LookupKind, string>;
const shortNames = { viewerId: "ID", viewerIp: "IP" } as const satisfies Record<LookupKind, string>;

/** The options of "Look up as". The first, "", uses the detected kind. */
export function kindOptions(detected: LookupKind): readonly KindOption[] {
  return [
    { value: "", label: `Auto: ${shortNames[detected]}` },
    { value: "viewerId", label: names.viewerId },
    { value: "viewerIp", label: names.viewerIp },
  ];
}
