import { isWireObject, readNumber, valueAt, type WireObject } from "@/lib/server/conviva/wire-values";

/** The object with this value at a dotted path; `undefined` removes the member. What is missing on the way is made. */
export function withValue(object: WireObject, path: string, value: unknown): WireObject {
  const [step = "", ...rest] = path.split(".");
  const { [step]: inner, ...others } = object;
  if (rest.length === 0) return value === undefined ? others : { ...object, [step]: value };
  return { ...object, [step]: withValue(isWireObject(inner) ? inner : {}, rest.join("."), value) };
}

/** The session, so many milliseconds later. */
export function movedBy(wire: WireObject, ms: number): WireObject {
  return ["timestamps.start", "timestamps.end"].reduce((moved, path) => {
    const at = instantAt(wire, path);
    return at === null ? moved : withValue(moved, path, instant(at + ms));
  }, wire);
}

/** A second session like this one, so many milliseconds later. */
export function anotherLike(wire: WireObject, laterMs: number): WireObject {
  const moved = movedBy(wire, laterMs);
  return withValue(moved, "conviva_session_id", `${String(wire.conviva_session_id)} again ${laterMs}`);
}

/** A session that went as `result` did, on the same device and network and with the same title as `place`. */
export function sameResult(place: WireObject, result: WireObject, laterMs: number): WireObject {
  const start = (instantAt(place, "timestamps.start") ?? 0) + laterMs;
  const lasted = (instantAt(result, "timestamps.end") ?? 0) - (instantAt(result, "timestamps.start") ?? 0);
  return {
    ...anotherLike(place, laterMs),
    timestamps: { start: instant(start), end: lasted > 0 ? instant(start + lasted) : null },
    status_info: result.status_info,
    lifetime_metrics: result.lifetime_metrics,
  };
}

/** What Conviva saw of a session that has ended since. */
export function seenEarlier(wire: WireObject): WireObject {
  const ongoing = withValue(withValue(wire, "timestamps.end", null), "status_info.is_ended", false);
  return withValue(ongoing, "status_info.ended_status", null);
}

/** Accounts write 0 for an end that hasn't come. */
function instantAt(wire: WireObject, path: string): number | null {
  const sent = readNumber(valueAt(wire, `${path}.epoch_ms`));
  return sent === null || sent <= 0 ? null : sent;
}

function instant(ms: number) {
  return { epoch_ms: ms, iso_date: new Date(ms).toISOString() };
}
