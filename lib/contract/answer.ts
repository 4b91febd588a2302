import type { CellState } from "@/lib/domain/answer/device-networks";
import type { GoodwillMeasure } from "@/lib/domain/answer/goodwill/goodwill-rules";
import type { Loaded } from "@/lib/domain/answer/verdict/loaded";
import type { ReasonId } from "@/lib/domain/answer/verdict/reason";
import type { Side } from "@/lib/domain/answer/verdict/side";
import type { Confidence, FactId, Subject, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { SessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** Sessions to show. Of more than 500 only the newest: each of a dozen statements can be about 30,000. */
export type Listed = Readonly<{
  sessions: readonly SessionId[];
  /** How many there are in all; only if they aren't all listed. */
  of?: number;
}>;

/** A sentence, and the sessions it's about. */
export type Evidence = Listed & Readonly<{ text: string }>;

/** A sentence of evidence; `id` names it in the phrase book. */
export type AnswerFact = Evidence & Readonly<{ id: FactId }>;

/** Something to do next. The agent ticks it off; ticked steps go into the note. */
export type AnswerStep = Readonly<{ id: string; text: string }>;

/** A verdict in words, for the whole range or for one incident. */
export type WordedVerdict = Readonly<{
  verdict: VerdictId;
  /** "Device or app". */
  verdictLabel: string;
  /** Whose side it is on; `null` if it is on no one's. */
  sideId: Side | null;
  /** "viewer's side"; `null` also where the label says it. */
  side: string | null;
  /** `null` only with `unknown`. */
  confidence: Confidence | null;
  /** "High confidence". */
  confidenceLabel: string | null;
  reasonId: ReasonId | null;
  /** Why this confidence. */
  reason: string | null;
  /** The strongest first. */
  facts: readonly AnswerFact[];
  /** What casts doubt on the verdict, the weightiest first. */
  doubts: readonly AnswerFact[];
  /** What the agent can say to the caller word for word, in `language`. */
  say: string;
  /** The same in every language there is, by BCP 47 tag, so that the caller's language can change in mid-call. */
  says: Readonly<Record<string, string>>;
  steps: readonly AnswerStep[];
}>;

/** Attempts the caller experienced as one problem. */
export type AnswerIncident = Readonly<{
  /** The id of its first attempt. */
  id: SessionId;
  startedAt: EpochMs;
  endedAt: EpochMs;
  /** "Tried 5 times on the Samsung TV, gave up after 3 min 40 s, then played on the phone." */
  line: string;
  /** How it ended, after a number of attempts: "then played on the phone". `null` if there is nothing to say. */
  ending: string | null;
  /** Its attempts, oldest first. */
  sessions: readonly SessionId[];
  /** `null` beyond the newest twenty incidents, and at an address of several people: they have no verdicts of their own. */
  verdict: WordedVerdict | null;
}>;

/** `GET /api/viewers/{ref}/answer`: whose side it is on, in words. */
export type ViewerAnswer = WordedVerdict &
  Readonly<{
    range: TimeRange;
    asOf: EpochMs;
    /** The IANA zone its times are written in. */
    zone: string;
    /** The language of `say` (BCP 47); everything else is in the language of the page. */
    language: string;
    /** "All 6 attempts on the Samsung TV failed to start. Other devices played fine." */
    headline: string;
    /** "Last time: 3 hours ago (26 Nov 11:38 CST)"; `null` if nothing went wrong. */
    lastTime: string | null;
    /** Newest first. */
    incidents: readonly AnswerIncident[];
    /** How many sessions were assessed. */
    sessionCount: number;
    /** Only if there are no sessions and 30 days could be read too; otherwise `null`. */
    lastSeen: LastSeenWords | null;
    /** How many of them are ongoing. */
    ongoingCount: number;
    /** Which of the range's sessions were assessed. */
    loaded: Loaded;
    /** What the verdict blames; `null` if it isn't one thing. */
    subject: Subject | null;
    /** The newest 500 sessions behind the verdict, newest first. */
    evidence: readonly SessionId[];
    /** What a new attempt is compared with, after a fix: the newest 500. */
    failing: readonly SessionId[];
    /** The attempt to compare with other viewers'; `null` if no attempt had problems. */
    compare: Readonly<{ session: SessionId; startedAt: EpochMs; text: string }> | null;
    /** `null` if no account rule blocked anything. */
    refusals: RefusalWords | null;
    devicesAndNetworks: DeviceNetworkWords;
    /** `null` below the senior role. */
    goodwill: GoodwillWords | null;
    /** The same in the viewer's zone, for the ticket; `null` if that is `zone`. */
    ticket: TicketWords | null;
    /** What a reply to the viewer says, by BCP 47 tag: the same languages as `says`. */
    replies: Readonly<Record<string, ReplyWords>>;
  }>;

/** The ticket texts that contain times. */
export type TicketWords = Readonly<{
  zone: string;
  headline: string;
  facts: readonly AnswerFact[];
  doubts: readonly AnswerFact[];
}>;

/** A reply to the viewer, in one language and with times in the viewer's zone if it's known. */
export type ReplyWords = Readonly<{
  say: string;
  /** Those of the answer's steps that the viewer can do without the agent. */
  steps: readonly AnswerStep[];
  /** Before and after the steps. */
  beforeSteps: string;
  afterSteps: string;
  /** At its end if it has no steps: how to reply. */
  withoutSteps: string;
}>;

/** When a viewer without sessions in the range was last seen, in the last 30 days. */
export type LastSeenWords =
  /** Not at all: the ID may be wrong. */
  | Readonly<{ kind: "never" }>
  | Readonly<{
      kind: "seen";
      startedAt: EpochMs;
      /** "Last attempt Wed 18 Nov 20:14 CST". */
      text: string;
      /** "Show Wed 18 Nov": the button that chooses `range`. */
      button: string;
      range: Readonly<{ from: EpochMs; to: EpochMs }>;
    }>;

/** Sessions to open, all together or one by one. */
export type SessionLinksModel = Readonly<{
  /** Newest first. */
  all: Listed;
  /** The newest few, by when they began. */
  links: readonly Readonly<{ id: SessionId; label: string }>[];
}>;

/** The attempts that account rules blocked. */
export type RefusalWords = Readonly<{
  headline: string;
  families: readonly Readonly<{
    id: string;
    label: string;
    count: string;
    codes: readonly string[];
    links: SessionLinksModel;
  }>[];
  /** Codes in no family; `code` is `null` for attempts that were blocked without one. */
  unmapped: readonly Readonly<{ code: string | null; note: string; links: SessionLinksModel }>[];
  hints: readonly Readonly<{ id: string; text: string; links: SessionLinksModel }>[];
}>;

/** A cell of the map. Its button shows its sessions and selects the most informative one. */
export type MapCellWords = Readonly<{
  text: string;
  /** "5 of 5 failed: Samsung Smart TV, Comcast": the button's name. */
  name: string;
  state: CellState;
  /** The newest 500. */
  sessions: readonly SessionId[];
  telling: SessionId;
}>;

/** The head of a row or a column. Conviva's names can be any text, so `id` distinguishes them. */
export type MapHead = Readonly<{ id: string; label: string }>;

/** Devices by networks. */
export type DeviceNetworkWords = Readonly<{
  headline: string;
  networks: readonly MapHead[];
  /** A cell is `null` where there was no attempt. */
  devices: readonly Readonly<MapHead & { cells: readonly (MapCellWords | null)[] }>[];
}>;

/** Evidence for goodwill, by the operator's rules. It doesn't decide. */
export type GoodwillWords = Readonly<{
  notice: string;
  /** Says that several people are added up; `null` for a single viewer. */
  shared: string | null;
  /** Their sessions are newest first. */
  measures: readonly (Listed & Readonly<{ id: GoodwillMeasure; label: string; value: string }>)[];
  reached: readonly Readonly<{ id: string; text: string }>[];
  /** The rules that aren't met, in one line; `null` if all are met or there are none. */
  notReached: string | null;
  /** How the numbers were counted. */
  basis: string;
}>;
