import type { RecordedCause, RecordedLook, VerdictNames } from "@/lib/contract/lead";
import type { RecordedAction } from "@/lib/domain/access/recorded-action";
import { labelOf } from "@/lib/domain/explore/dimension";
import { problems } from "@/lib/domain/problems";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { revealReasonText } from "@/lib/presentation/viewer/reveal-words";

/** What people did, as a column shows it. */
export const actionNames = {
  "look-up": "Look-up",
  reveal: "Reveal",
  "raw-json": "Raw JSON",
  others: "Other viewers",
  note: "Hand-over note",
  export: "Export",
  explore: "Explore",
  "record-search": "Search of the record",
  erase: "Erasure",
  "clean-up": "Clean-up",
} as const satisfies Record<RecordedAction, string>;

const roleNames: Readonly<Record<string, string>> = {
  agent: "Agent",
  senior: "Senior agent",
  lead: "Team lead",
  upkeep: "Automatic",
};

/** Somebody's role and team: "Senior agent · Night". */
export function roleText({ role, team }: Pick<RecordedLook, "role" | "team">): string {
  const name = roleNames[role] ?? role;
  return team === null ? name : `${name} · ${team}`;
}

const factorNames: Readonly<Record<string, string>> = { app: "app ", system: "system ", cdn: "CDN " };

/** What a verdict blames, after a colon: "app 8.14 (LG Smart TV)", "Comcast", "“The Match”". */
export function causeText({ factor, value }: RecordedCause): string {
  return factor === "title" ? `“${value}”` : `${factorNames[factor] ?? ""}${value}`;
}

/** Those that change something. The others show something. */
const changes: ReadonlySet<RecordedAction> = new Set(["note", "erase", "clean-up"]);

/** How a look turned out: the verdict, that it was shown or done, or why not. */
export function resultText({ action, outcome, verdict }: RecordedLook, verdicts: VerdictNames): string {
  if (outcome === null) return changes.has(action) ? "Not done" : "Nothing was shown";
  if (outcome !== "ok") return problems[outcome].title;
  return verdict !== null ? verdicts[verdict] : changes.has(action) ? "Done" : "Shown";
}

const restrictionNames: Readonly<Record<string, string>> = {
  pseudonym: "viewer",
  agent: "agent",
  action: "action",
  verdict: "verdict",
  cause: "cause",
  team: "team",
};

/** Why somebody did something. For a search of the record: what it was restricted to. `null` if there's nothing to say. */
export function reasonText({ action, reason, pseudonym }: RecordedLook): string | null {
  if (action === "reveal") return revealReasonText(reason);
  if (action === "explore") return sampleText(new URLSearchParams(reason ?? ""));
  if (action !== "record-search" && action !== "export") return reason;
  const names = [...new URLSearchParams(reason ?? "").keys()].flatMap((name) => restrictionNames[name] ?? []);
  const all = [...new Set(pseudonym === null ? names : ["viewer", ...names])];
  return all.length === 0 ? null : `by ${new Intl.ListFormat("en-GB").format(all)}`;
}

/** What a sample was restricted to: "ads by ISP, status". */
function sampleText(restrictions: URLSearchParams): string {
  const names = [
    ...restrictions.getAll("dimension").map(labelOf),
    ...(restrictions.has("status") ? ["status"] : []),
    ...(restrictions.has("filter") ? ["saved filter"] : []),
  ];
  const kind = restrictions.get("kind") === "ad" ? "ads" : "content";
  return names.length === 0 ? kind : `${kind} by ${new Intl.ListFormat("en-GB").format(names)}`;
}

/** The range that was looked at: "7 days", or its ends as `time` writes them. `null` if there is none. */
export function rangeText({ range }: RecordedLook, time: (at: EpochMs) => string): string | null {
  if (range === null) return null;
  if ("days" in range) return range.days === 1 ? "24 hours" : `${range.days} days`;
  const to = time(range.to);
  return range.from === epochMs(0) ? `until ${to}` : `${time(range.from)} – ${to}`;
}
