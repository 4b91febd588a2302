import type { RecordedAction } from "@/lib/domain/access/recorded-action";
import type { Entry, LookFields } from "@/lib/server/records/entry";
import type { Store } from "@/lib/server/store/store";

const { appendWithin } = await import("@/lib/server/records/append");
const { newChain } = await import("@/lib/server/records/chain");
const { entryOf } = await import("@/lib/server/records/entry");

const agents = 80;
const viewers = 40_000;
const teams = ["day", "night", "weekend", null];
const daysKept = 365;
const dayMs = 86_400_000;
const looksPerWrite = 250;

/** The share of looks that do this. A search is only made by leads, but nothing measured here depends on that. */
const actions: readonly RecordedAction[] = ["look-up", "look-up", "look-up", "look-up", "reveal", "record-search"];
const causes = ["8.13", "8.14", "8.15"].map((value) => ({ factor: "app", value }) as const);

/**
 * Fills an empty record with answered looks, evenly over the year before `now`, in valid chains of about a day.
 *
 * @param now - In epoch milliseconds.
 */
export async function fillRecord({ db }: Store, looks: number, now: number): Promise<void> {
  let chain = newChain();
  let day = 0;
  for (let first = 0; first < looks; first += looksPerWrite) {
    const entries = Array.from({ length: Math.min(looksPerWrite, looks - first) }, (_, index) =>
      entriesOf(first + index, now - daysKept * dayMs + ((first + index) / looks) * daysKept * dayMs),
    );
    const today = Math.floor((first / looks) * daysKept);
    if (today !== day) chain = newChain();
    day = today;
    const head = chain;
    chain = await db.transaction().execute((trx) => appendWithin(trx, head, entries.flat()));
  }
}

function entriesOf(index: number, atMs: number): readonly Entry[] {
  // Steps without a common divisor, so that agents, viewers and verdicts mix.
  const agent = (index * 7) % agents;
  const viewer = (index * 7_919) % viewers;
  const look: LookFields = {
    look_id: randomText(),
    ...{ actor_subject: `https://login.example.com|agent-${agent}`, actor_name: `Agent ${agent}`, role: "agent" },
    ...{ team: teams[agent % teams.length] ?? null, action: actions[index % actions.length] ?? "look-up" },
    ...{ reason: null, subject_hash: hashOf(viewer), subject_key_id: "a-key" },
    ...{ range_days: 7, range_start_ms: null, range_end_ms: null, host: "bench", request_id: crypto.randomUUID() },
  };
  const found = { verdict: "device", cause: causes[index % causes.length] ?? null, sessionCount: 12 } as const;
  const fine = { verdict: "nothing", cause: null, sessionCount: 12 } as const;
  const answered = entryOf(look, "answered", "ok", index % 4 === 0 ? found : fine);
  return [entryOf(look, "intent", null), answered].map((entry) => ({ ...entry, at_ms: Math.floor(atMs) }));
}

function hashOf(viewer: number): string {
  return Buffer.from(`viewer ${viewer}`.padEnd(32, "-")).toString("base64url");
}

function randomText(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
}
