import type { RefusalWords } from "@/lib/contract/answer";
import type { InCountry } from "@/lib/domain/answer/refusals/country-change";
import type { Overlap } from "@/lib/domain/answer/refusals/overlapping-plays";
import type { RefusalFindings } from "@/lib/domain/answer/refusals/refusal-findings";
import { deviceLabel } from "@/lib/domain/device";
import { neverStarted } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { counted } from "@/lib/presentation/format/counted";
import { formatDayTime, zoneName } from "@/lib/presentation/format/format-time";
import { valueText } from "@/lib/presentation/format/value-text";
import { sessionLinks } from "@/lib/presentation/sessions/session-links";

/** What the account panel says; `null` when nothing was blocked, so there is no panel. */
export function refusalWords(findings: RefusalFindings, zone: Zone): RefusalWords | null {
  const { refused, unmarked, families, unmapped, uncoded } = findings;
  if (refused.length === 0) return null;
  return {
    headline: `${refusedWords(refused)} by an account rule. ${faultsWords(unmarked.length, refused.length)}`,
    families: families.map(({ family, label, sessions, codes }) => ({
      id: family,
      label,
      count: `${sessions.length.toLocaleString("en-GB")} blocked`,
      codes,
      links: sessionLinks(sessions, zone),
    })),
    hints: [...overlapHints(findings, zone), ...countryHints(findings, zone)],
    unmapped: [
      ...unmapped.map(({ code, sessions }) => ({
        code,
        note: `not in the code map, ${counted(sessions.length, "session")}`,
        links: sessionLinks(sessions, zone),
      })),
      ...(uncoded.length === 0
        ? []
        : [
            {
              code: null,
              note: `${counted(uncoded.length, "session")} without a code`,
              links: sessionLinks(uncoded, zone),
            },
          ]),
    ],
  };
}

/** The rest of the page follows Conviva, which counts some refusals as faults. */
function faultsWords(unmarked: number, refused: number): string {
  if (unmarked === 0) return "Faults are counted separately.";
  if (unmarked === 1) return `Conviva calls ${refused === 1 ? "it" : "one of them"} a technical fault.`;
  return `Conviva calls ${unmarked === refused ? "them" : `${unmarked.toLocaleString("en-GB")} of them`} technical faults.`;
}

/** "5 attempts blocked and 1 play stopped". */
function refusedWords(refused: readonly Session[]): string {
  const starts = refused.filter(({ outcome }) => neverStarted(outcome)).length;
  const plays = refused.length - starts;
  return [
    ...(starts > 0 ? [`${counted(starts, "attempt")} blocked`] : []),
    ...(plays > 0 ? [`${counted(plays, "play")} stopped`] : []),
  ].join(" and ");
}

function overlapHints({ overlaps }: RefusalFindings, zone: Zone): RefusalWords["hints"] {
  const { atRefusal, most } = overlaps;
  const when =
    atRefusal?.refusal && neverStarted(atRefusal.refusal.outcome) ? "an attempt was blocked" : "a play was stopped";
  // Two devices at once are normal in a family. More than when an attempt was blocked may be within the plan.
  const isMore = most !== null && most.plays.length > (atRefusal?.plays.length ?? 2);
  return [
    ...(atRefusal ? [overlapHint("at-refusal", atRefusal, `when ${when}`, zone)] : []),
    ...(isMore ? [overlapHint("most", most, "at another time", zone)] : []),
  ];
}

function overlapHint(id: string, { at, plays }: Overlap, when: string, zone: Zone): RefusalWords["hints"][number] {
  const count = plays.length;
  const devices = plays.map((play) => valueText(deviceLabel(play))).join(", ");
  const time = `${formatDayTime(at, zone)} ${zoneName(at, zone)}`;
  const text = `Hint: ${counted(count, "play")} ran at once on ${counted(count, "device")} ${when}, ${time}: ${devices}.`;
  return { id, text, links: sessionLinks(plays, zone) };
}

function countryHints({ countries }: RefusalFindings, zone: Zone): RefusalWords["hints"] {
  const [home] = countries?.playedIn ?? [];
  if (countries === null || home === undefined) return [];
  const { refusedIn, playedIn, titles } = countries;
  const [title] = titles;
  const same = title === undefined ? "" : ` ${valueText(title)} did play in ${valueText(home.country)}.`;
  const text = `Hint: blocked in ${countriesWords(refusedIn)}, played well in ${countriesWords(playedIn)}.${same}`;
  const sessions = refusedIn.flatMap((entry) => entry.sessions).sort((a, b) => a.startedAt - b.startedAt);
  return [{ id: "countries", text, links: sessionLinks(sessions, zone) }];
}

/** "United States (12), Canada (1)". */
function countriesWords(countries: readonly InCountry[]): string {
  return countries.map(({ country, sessions }) => `${valueText(country)} (${sessions.length})`).join(", ");
}
