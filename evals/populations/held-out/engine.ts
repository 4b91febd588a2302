import type { Random } from "../../random.ts";
import { versionOf } from "./devices.ts";
import { lognormal } from "./draws.ts";
import type { Life } from "./life.ts";
import { noise, play, wentWrong } from "./playback.ts";
import { type Next, react } from "./reactions.ts";
import { type Attempt, type Cause, day, hour, minute, type Session } from "./types.ts";

/** Nobody's day has more attempts than this; a guard, not a limit that is met. */
const most = 1_200;

/** Lives through the range, attempt by attempt in the order of time, with the cause at work. */
export function live(random: Random, life: Life, cause: Cause): readonly Session[] {
  const { service } = life;
  const queue: Next[] = (cause.sittings ?? life.sittings).flatMap((sitting) => {
    const [asset] = sitting.plan;
    if (!asset) return [];
    const start = { index: 0, turns: 0, fails: 0, leftMs: sitting.budgetMs, positionMs: 0, restarts: false };
    return [{ ...start, at: sitting.at, sitting, device: sitting.device, asset }];
  });
  const sessions: Session[] = [];
  const busyUntil = new Map<number, number>();
  const startedAt = new Map(life.devices.map(({ id }) => [id, life.from - random.between(0, 6) * day]));
  // Phones are restarted now and then; televisions on standby hardly ever.
  const restartAfter = new Map(life.devices.map(({ id }) => [id, random.between(3, 20) * day]));
  const otherAssets = [...life.service.catalogue.channels, ...life.service.catalogue.films.slice(0, 5)];
  while (queue.length > 0 && sessions.length < most) {
    const next = takeFirst(queue);
    if (next.at >= life.to) continue;
    const id = next.device.id;
    const busy = busyUntil.get(id) ?? 0;
    if (busy > next.at) {
      // The television is taken: wait for it, or forget about it.
      if (busy - next.at < 40 * minute) queue.push({ ...next, at: busy + random.between(0.3, 6) * minute });
      continue;
    }
    const upSince = startedAt.get(id) ?? life.from;
    const tooLong = next.at - upSince > (restartAfter.get(id) ?? 0);
    if (next.restarts || tooLong)
      startedAt.set(id, next.restarts ? next.at - minute : next.at - random.between(0, 8) * hour);
    // A retry is sometimes steered to another CDN.
    const switches = next.fails > 0 && service.failsOver && random.chance(0.25);
    const attempt: Attempt = {
      at: Math.round(next.at),
      sitting: next.sitting,
      device: next.device,
      line: next.sitting.line,
      cdn: switches ? random.pick(service.cdns) : next.sitting.cdn,
      asset: next.asset,
      app: versionOf(next.device.apps, next.at),
      system: versionOf(next.device.systems, next.at),
      uptimeHours: (next.at - (startedAt.get(id) ?? next.at)) / hour,
      concurrent: playing(sessions, next.at, id),
    };
    const struck = cause.strike(attempt, random);
    const trouble = struck ?? noise(random, attempt, next.turns < next.sitting.badLuck);
    const watchMs = watchTime(random, next);
    const outcome = play(random, { attempt, watchMs, positionMs: next.positionMs, trouble });
    const wrong = wentWrong(outcome, attempt);
    const bad = wrong && outcome.kind !== "start-failure";
    // Conviva lists every CDN that a session used: a switch is rare when all is well.
    const fellOver = service.failsOver && random.chance(bad ? 0.45 : 0.015);
    const other = random.pick(service.cdns);
    const cdns = fellOver && other !== attempt.cdn ? [attempt.cdn, other] : [attempt.cdn];
    // What hasn't ended hasn't failed yet.
    const session = {
      attempt,
      outcome,
      cdns,
      wrong,
      affected: wrong && struck !== null && (outcome.kind === "played" || outcome.endAt <= life.to),
    };
    sessions.push(session);
    busyUntil.set(id, outcome.endAt);
    const follows = react(random, next, session, otherAssets);
    if (follows) queue.push(follows);
  }
  return sessions;
}

function takeFirst(queue: Next[]): Next {
  let first = 0;
  for (let index = 1; index < queue.length; index += 1) {
    if ((queue[index]?.at ?? 0) < (queue[first]?.at ?? 0)) first = index;
  }
  const [next] = queue.splice(first, 1);
  if (!next) throw new Error("an empty queue");
  return next;
}

function playing(sessions: readonly Session[], at: number, device: number): number {
  // No session is longer than some hours, so that only the latest can still be on.
  const recent = sessions
    .slice(-80)
    .filter(({ outcome, attempt }) => outcome.endAt > at && attempt.device.id !== device);
  return new Set(recent.map(({ attempt }) => attempt.device.id)).size;
}

function watchTime(random: Random, next: Next): number {
  const { asset, sitting, leftMs, positionMs } = next;
  const left = Math.max(leftMs, minute);
  if (asset.live) {
    const until = asset.from === undefined ? left : Math.max(minute, asset.from + asset.lengthMs - next.at);
    // Two minutes of each channel, until one is good enough.
    const settles = asset.from !== undefined || !sitting.zapping || random.chance(0.25);
    return Math.min(until, left, settles ? left : lognormal(random, 2.2 * minute, 1));
  }
  const rest = Math.max(20_000, asset.lengthMs - positionMs);
  // About two thirds of what is started is watched to the credits or until bedtime.
  return Math.min(
    left * random.between(1, 1.3),
    random.chance(0.65) ? rest * random.between(0.92, 1) : rest * random.between(0.02, 0.7),
  );
}
