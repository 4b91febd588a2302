/** The edges that insights go by. They are ours and the operator's to change (`CONFIG_DIR/care.json`). */
export type PlaybookRules = Readonly<{
  /** Attempts on one title or device that follow each other within this many minutes are one incident. */
  incidentGapMinutes: number;
  /** A good play on one of them within this many minutes of the last attempt is how the incident ended. */
  resolutionMinutes: number;
  /** The share of plays, in percent, that may go wrong without a cause being looked for. */
  backgroundPercent: number;
  /** Fewer sessions than this, failed attempts included, carry no verdict. */
  sessionsMin: number;
  /** Fewer other viewers than this are too few to tell. */
  otherViewersMin: number;
}>;

/** What is shipped. */
export const defaultPlaybookRules: PlaybookRules = {
  incidentGapMinutes: 5,
  resolutionMinutes: 15,
  backgroundPercent: 5,
  sessionsMin: 3,
  otherViewersMin: 20,
};
