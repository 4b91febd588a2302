import type { Session } from "@/lib/domain/session";
import { deviceLabel } from "@/lib/presentation/session-row";

type Who = Readonly<{
  /** "Watching now on Apple iPhone"; `null` when nothing is on-going. */
  watchingNow: string | null;
  /** "3 devices · 2 networks · Austin, Texas, United States". */
  facts: string;
}>;

/** What the sessions say of the person at a glance. @param sessions - Newest first. */
export function describeWho(sessions: readonly Session[]): Who {
  const current = sessions.find(({ isEnded }) => !isEnded);
  const devices = new Set(sessions.map((session) => session.clientId || deviceLabel(session)));
  const networks = new Set(sessions.flatMap(({ texts }) => texts.isp ?? []));
  const city = sessions.find(({ texts }) => texts.city !== null)?.texts.city ?? null;
  const facts = [counted(devices.size, "device"), counted(networks.size, "network"), city].filter(
    (fact) => fact !== null,
  );
  return {
    watchingNow: current ? `Watching now on ${deviceLabel(current)}` : null,
    facts: facts.join(" · "),
  };
}

function counted(number: number, noun: string): string | null {
  return number === 0 ? null : `${number} ${noun}${number === 1 ? "" : "s"}`;
}
