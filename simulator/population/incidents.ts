import type { Random } from "../random.ts";
import type { SessionSpec } from "../sessions/session-spec.ts";
import { incidents, stories } from "../stories.ts";

const hour = 3_600_000;

/** The properties of a session that an incident changes. */
type IncidentEffect = Pick<SessionSpec, "outcome" | "metrics" | "errors">;

interface Incident {
  readonly fromHoursAgo: number;
  readonly toHoursAgo: number;
  readonly share: number;
}

/** Whether an incident was going on at a time. One that ends 0 hours ago still is, even after the simulator's start. */
export function isDuring(
  { fromHoursAgo, toHoursAgo }: Omit<Incident, "share">,
  timeMs: number,
  anchorMs: number,
): boolean {
  const hoursAgo = (anchorMs - timeMs) / hour;
  return hoursAgo <= fromHoursAgo && (toHoursAgo === 0 || hoursAgo >= toHoursAgo);
}

/** Returns the session as changed by an incident at its time, or unchanged if none affects it. */
export function applyIncidents(spec: SessionSpec, anchorMs: number, random: Random): SessionSpec {
  const { service, title, app, cdn, network } = incidents;
  const affects = (incident: Incident, applies: boolean) =>
    applies && isDuring(incident, spec.startMs, anchorMs) && random.chance(incident.share);

  if (affects(service, true)) return { ...spec, ...failedStart(spec, stories.serviceOutage.errorCode, 8500) };
  if (affects(title, spec.title.asset === title.asset))
    return { ...spec, ...failedStart(spec, stories.badTitle.errorCode, 1200) };
  if (affects(app, spec.device.name === app.deviceName && spec.appVersion === app.appVersion))
    return { ...spec, ...failedStart(spec, stories.newAppVersion.errorCode, 4400) };
  const isOnNetwork = spec.connection.provider.isp === network.isp && spec.appVersion === network.appVersion;
  if (affects(network, isOnNetwork)) return { ...spec, ...failedStart(spec, network.errorCode, 6200) };
  if (affects(cdn, spec.cdns.at(-1)?.name === cdn.cdn)) return { ...spec, ...congested(spec, random) };
  return spec;
}

function failedStart({ metrics }: SessionSpec, error: string, startupMs: number): IncidentEffect {
  return { outcome: "start-failure-tech", metrics: { ...metrics, startupMs }, errors: [error] };
}

function congested({ metrics, errors, outcome }: SessionSpec, random: Random): IncidentEffect {
  const playingMs = Math.round(metrics.playingMs * (0.2 + random.next() * 0.5));
  const rebufferingMs = Math.round(playingMs * (0.12 + random.next() * 0.3));
  const isInterrupted = random.chance(0.35);
  return {
    outcome: isInterrupted ? "playback-failure-tech" : outcome,
    errors: isInterrupted ? [stories.badCdn.errorCode] : errors,
    metrics: {
      ...metrics,
      playingMs,
      rebufferingMs,
      connectionRebufferingMs: Math.round(rebufferingMs * 0.95),
      bitrateBps: Math.round(metrics.bitrateBps * 0.4),
    },
  };
}
