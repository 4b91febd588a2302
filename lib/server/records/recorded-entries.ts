import "server-only";
import type { Entry } from "@/lib/server/records/entry";

/** Enough for every look of a busy quarter of an hour. */
const keptMax = 20_000;

/** Remembers what was recorded, so that a page that refreshes doesn't ask the database again. */
export function recordedEntries() {
  const known = new Map<string, Promise<void>>();
  return {
    /** Writes an entry unless it, or one that says more about its look, was written. A failed write is forgotten. */
    once(entry: Entry, write: () => Promise<void>): Promise<void> {
      const before = keysThatCover(entry).flatMap((key) => known.get(key) ?? []);
      const [found] = before;
      if (found !== undefined) return found;
      const key = keyOf(
        entry.look_id,
        entry.phase === "answered" && entry.verdict !== null ? "verdict" : entry.phase,
      );
      const written = write();
      known.set(key, written);
      written.catch(() => known.delete(key));
      const [oldest] = known.size > keptMax ? known.keys() : [];
      if (oldest !== undefined) known.delete(oldest);
      return written;
    },
  };
}

/** The keys whose presence makes an entry superfluous; the entry's own is the first. */
function keysThatCover({ look_id, phase, verdict }: Entry): readonly string[] {
  if (phase === "intent") return [keyOf(look_id, "intent")];
  if (phase === "failed") return ["failed", "answered", "verdict"].map((other) => keyOf(look_id, other));
  return (verdict === null ? ["answered", "verdict"] : ["verdict"]).map((other) => keyOf(look_id, other));
}

function keyOf(lookId: string, phase: string): string {
  return `${lookId} ${phase}`;
}
