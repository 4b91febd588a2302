import { deviceIdOf, deviceLabel } from "@/lib/domain/device";
import type { Session } from "@/lib/domain/sessions/session";
import { counted } from "@/lib/presentation/format/counted";

type WhoLine = Readonly<{
  /** "Watching now on Apple iPhone"; `null` if no session is ongoing. */
  watchingNow: string | null;
  /** "3 devices · 2 networks · Austin, Texas, United States". */
  facts: string;
}>;

/** The person at a glance, from their sessions. @param sessions - Newest first. */
export function whoLine(sessions: readonly Session[]): WhoLine {
  const current = sessions.find(({ isEnded }) => !isEnded);
  const devices = new Set(sessions.map(deviceIdOf));
  const networks = new Set(sessions.flatMap(({ texts }) => texts.isp ?? []));
  const city = sessions.find(({ texts }) => texts.city !== null)?.texts.city ?? null;
  const facts = [
    ...(devices.size > 0 ? [counted(devices.size, "device")] : []),
    ...(networks.size > 0 ? [counted(networks.size, "network")] : []),
    ...(city === null ? [] : [city]),
  ];
  return {
    watchingNow: current ? `Watching now on ${deviceLabel(current)}` : null,
    facts: facts.join(" · "),
  };
}
