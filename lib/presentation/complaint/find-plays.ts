import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { hourMs } from "@/lib/domain/units";
import type { Complaint } from "@/lib/presentation/complaint/complaint";
import { explain } from "@/lib/presentation/complaint/explain";
import { deviceFitter } from "@/lib/presentation/complaint/match-device";
import { fitTime } from "@/lib/presentation/complaint/match-time";
import { fitTitles, type TitleFits } from "@/lib/presentation/complaint/match-title";
import { fitTrouble } from "@/lib/presentation/complaint/match-trouble";
import type { PlayFits } from "@/lib/presentation/complaint/play-fits";
import { questionsFor } from "@/lib/presentation/complaint/questions";
import { nothingToGoBy, reasonForNone } from "@/lib/presentation/complaint/reason";
import { counted } from "@/lib/presentation/format/counted";
import type { Zone } from "@/lib/presentation/format/format-time";

/** A play that may be the one, and why. */
export type Candidate = Readonly<{
  session: Session;
  /** 0 to 100, of what was said and understood. */
  score: number;
  /** "Mon 16 Nov 21:04 CST, 4 min from “nine”", "Samsung Smart TV · TV", "title fits “cup”". */
  parts: readonly string[];
}>;

/** What became of the search. */
export type PlayFinding = Readonly<{
  /** The best first, at most five. */
  candidates: readonly Candidate[];
  /** "2 plays fit.", or plainly why none does; "" when nothing was typed. */
  status: string;
  /** When nothing fits: the plays that come nearest, at most three. */
  nearest: readonly Candidate[];
  /** What to ask so that the caller, and not the page, names the play. */
  questions: readonly string[];
  /** Words that stand in no title of the list. */
  unmatched: readonly string[];
}>;

const mostCandidates = 5;
const mostNearest = 3;
const weights = { time: 40, device: 25, title: 25, trouble: 15 } as const;
/** Titles that fit less than this are of another play. */
const titleFitMin = 0.5;

type Where = Readonly<{ zone: Zone; range: TimeRange; thresholds: Thresholds }>;
type Ranked = Readonly<{
  session: Session;
  fits: PlayFits;
  score: number;
  isFitting: boolean;
  isOpen: boolean;
  nearness: number;
}>;

/**
 * Ranks the plays of a range by what the viewer remembers. The order of the sessions does not matter. What Conviva did
 * not send never fits, and never rules a play out.
 */
export function findPlays(
  sessions: readonly Session[],
  complaint: Complaint,
  { zone, range, thresholds }: Where,
): PlayFinding {
  const titles = fitTitles(sessions, complaint);
  if (!isAnythingSaid(complaint, titles)) {
    return {
      candidates: [],
      status: nothingToGoBy(titles.unmatched),
      nearest: [],
      questions: [],
      unmatched: titles.unmatched,
    };
  }
  const fitDevice = deviceFitter(complaint.devices);
  const ranked = sessions.map((session) =>
    rank(session, complaint, titles, {
      time: fitTime(session, complaint.windows, range.end),
      device: fitDevice(session),
      trouble: complaint.troubles.length > 0 ? fitTrouble(session, complaint.troubles, thresholds) : null,
    }),
  );
  const byScore = (a: Ranked, b: Ranked) => b.score - a.score || compareTies(a, b);
  const fitting = ranked.filter(({ isFitting }) => isFitting).sort(byScore);
  const toCandidate = ({ session, fits, score }: Ranked): Candidate => ({
    session,
    score,
    parts: explain(session, fits, complaint, zone),
  });
  if (fitting.length > 0) {
    const shown = fitting.slice(0, mostCandidates).map(toCandidate);
    return {
      candidates: shown,
      status: fittingText(fitting, shown.length),
      nearest: [],
      questions: questionsFor(shown, complaint, zone),
      unmatched: titles.unmatched,
    };
  }
  const near = ranked
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || compareTies(a, b));
  return {
    candidates: [],
    status: reasonForNone(complaint, titles, { zone, range }),
    nearest: near.slice(0, mostNearest).map(toCandidate),
    questions: [],
    unmatched: titles.unmatched,
  };
}

function fittingText(fitting: readonly Ranked[], shownCount: number): string {
  const count = counted(fitting.length, "play");
  if (fitting.every(({ isOpen }) => isOpen))
    return `No play fits for certain; ${count} may, not all of which is known.`;
  const fit = `${count} ${fitting.length === 1 ? "fits" : "fit"}`;
  return fitting.length > shownCount ? `${fit}; the best ${shownCount} are shown.` : `${fit}.`;
}

function isAnythingSaid({ windows, devices, troubles }: Complaint, titles: TitleFits): boolean {
  return windows.length > 0 || devices.length > 0 || troubles.length > 0 || titles.isSaid;
}

function rank(session: Session, complaint: Complaint, titles: TitleFits, measured: Omit<PlayFits, "title">): Ranked {
  const { windows, devices, troubles } = complaint;
  const fits: PlayFits = { ...measured, title: titles.isSaid ? titles.of(session) : null };
  const isSaid = {
    time: windows.length > 0,
    device: devices.length > 0,
    title: titles.isSaid,
    trouble: troubles.length > 0,
  };
  const values = { time: fits.time?.value, device: fits.device, title: fits.title?.value, trouble: fits.trouble };
  const score = weighed(isSaid, values);
  const isRuledOut =
    fits.time?.value === 0 ||
    fits.device === 0 ||
    (titles.isTelling && fits.title !== null && fits.title.value < titleFitMin);
  // The nearest in time counts less with every hour, and more than anything else that fits.
  const near = fits.time === null ? undefined : hourMs / (hourMs + Math.abs(fits.time.awayMs));
  const nearness = weighed({ ...isSaid, trouble: false }, { ...values, time: near });
  const isOpen = (isSaid.device && fits.device === null) || (titles.isTelling && fits.title === null);
  return { session, fits, score, isFitting: score > 0 && !isRuledOut, isOpen, nearness };
}

type Thing = keyof typeof weights;

function weighed(
  isSaid: Readonly<Record<Thing, boolean>>,
  values: Readonly<Record<Thing, number | null | undefined>>,
): number {
  const things = (Object.keys(weights) as Thing[]).filter((thing) => isSaid[thing]);
  const total = things.reduce((sum, thing) => sum + weights[thing], 0);
  const reached = things.reduce((sum, thing) => sum + weights[thing] * (values[thing] ?? 0), 0);
  return total === 0 ? 0 : Math.round((1000 * reached) / total) / 10;
}

/** The later first; of two that began together always the same. */
function compareTies(a: Ranked, b: Ranked): number {
  return b.session.startedAt - a.session.startedAt || (a.session.id < b.session.id ? -1 : 1);
}
