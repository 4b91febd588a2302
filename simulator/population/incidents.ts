import type { Random } from "../random.ts";
import type { SessionSpec } from "../sessions/session-spec.ts";
import { incidents, stories } from "../stories.ts";

const hour = 3_600_000;

/** What an incident does to a session it hits. */
type Damage = Pick<SessionSpec, "outcome" | "measures" | "errors">;

/** The session after whatever was going wrong at its time; itself when nothing hit it. */
export function afterIncidents(spec: SessionSpec, anchorMs: number, random: Random): SessionSpec {
  const { service, title, app, cdn } = incidents;
  const hoursAgo = (anchorMs - spec.startMs) / hour;
  const hits = (incident: { fromHoursAgo: number; toHoursAgo: number; share: number }, applies: boolean) =>
    // An incident with no end goes on after the simulator's start.
    applies &&
    hoursAgo <= incident.fromHoursAgo &&
    (incident.toHoursAgo === 0 || hoursAgo >= incident.toHoursAgo) &&
    random.chance(incident.share);

  if (hits(service, true)) return { ...spec, ...failedStart(spec, stories.serviceOutage.errorCode, 8500) };
  if (hits(title, spec.title.asset === title.asset))
    return { ...spec, ...failedStart(spec, stories.badTitle.errorCode, 1200) };
  if (hits(app, spec.device.name === app.deviceName && spec.appVersion === app.appVersion))
    return { ...spec, ...failedStart(spec, stories.newAppVersion.errorCode, 4400) };
  if (hits(cdn, spec.cdns.at(-1)?.name === cdn.cdn)) return { ...spec, ...congested(spec, random) };
  return spec;
}

function failedStart({ measures }: SessionSpec, error: string, startupMs: number): Damage {
  return { outcome: "start-failure-tech", measures: { ...measures, startupMs }, errors: [error] };
}

function congested({ measures, errors, outcome }: SessionSpec, random: Random): Damage {
  const playingMs = Math.round(measures.playingMs * (0.2 + random.next() * 0.5));
  const waitingMs = Math.round(playingMs * (0.12 + random.next() * 0.3));
  const isCut = random.chance(0.35);
  return {
    outcome: isCut ? "playback-failure-tech" : outcome,
    errors: isCut ? [stories.badCdn.errorCode] : errors,
    measures: {
      ...measures,
      playingMs,
      waitingMs,
      connectionWaitingMs: Math.round(waitingMs * 0.95),
      bitrateBps: Math.round(measures.bitrateBps * 0.4),
    },
  };
}
