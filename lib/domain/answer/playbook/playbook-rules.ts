/** The limits of the answer's rules. The defaults are ours; operators can change them (`CONFIG_DIR/care.json`). */
export type PlaybookRules = Readonly<{
  /** Attempts on one title or device within this many minutes of each other are one incident. */
  incidentGapMinutes: number;
  /** A good play within this many minutes of the last attempt counts as the incident's ending. */
  resolutionMinutes: number;
  /** The share of attempts, in percent, that goes wrong without a cause, and of other viewers with problems. */
  backgroundPercent: number;
  /** With fewer sessions than this, failed attempts included, there is no verdict. */
  sessionsMin: number;
  /** Fewer other viewers than this are too few to tell. */
  otherViewersMin: number;
}>;

/** The shipped rules. */
export const defaultPlaybookRules: PlaybookRules = {
  incidentGapMinutes: 10,
  resolutionMinutes: 15,
  backgroundPercent: 5,
  sessionsMin: 3,
  otherViewersMin: 20,
};
