/** The two ends of an even draw. */
type Range = readonly [low: number, high: number];

const range = (low: number, high: number): Range => [low, high];

/** How people watch. Shares and probabilities are between 0 and 1. */
export const watching = {
  /** Few sessions are as common as many: the draw is log-uniform. The most that fit 30 days of zapping every evening. */
  sessions: range(3, 400),
  /** The ranges the page offers. */
  rangeDays: [1, 7, 30],
  /** More in one day would leave no time to watch. */
  sessionsPerDayMax: 25,
  /** Almost every home has one screen that everybody uses. */
  mainDeviceShare: range(0.65, 0.9),
  /** Some people have no TV: a phone or a computer is their main device. */
  withoutTelevision: 0.12,
  otherDevices: range(0, 4),
  twoOfAModel: 0.12,
  /** Bedrooms and upstairs, far from the Wi-Fi. Only a second device. */
  isDistant: 0.4,
  /** Phones are out during the day and at home in the evening. */
  onCarrier: { day: 0.7, evening: 0.2 },
  /** Carriers sell plans that save data, and people forget that they chose them. */
  savesData: 0.08,
  /** When sittings begin, hours of the day by weight. Evenings peak. */
  hours: [
    { from: 18, to: 22.5, weight: 60 },
    { from: 13, to: 18, weight: 18 },
    { from: 7, to: 13, weight: 14 },
    { from: 22.5, to: 24, weight: 8 },
  ],
  /** Phones are also watched on the way. */
  phoneHours: [
    { from: 18, to: 23.5, weight: 40 },
    { from: 11, to: 18, weight: 35 },
    { from: 6.5, to: 11, weight: 25 },
  ],
  /** What a sitting is, by weight. On a phone there are mostly single videos. */
  sittings: { binge: 40, film: 18, zapping: 20, live: 22 },
  phoneSittings: { binge: 15, film: 5, zapping: 15, live: 65 },
  bingeEpisodes: range(2, 6),
  zappingChannels: range(4, 12),
  /** Between two videos of a sitting, in seconds. */
  pauseSeconds: range(5, 240),
} as const;

/** How the service delivers. */
export const delivery = {
  cdns: range(2, 4),
  /** The preferred CDN serves somewhat over half of the sittings. */
  cdnSteepness: range(0.6, 1.6),
  /** Players stay with a CDN for a sitting; few change inside a session, more when it goes badly. */
  changesCdn: { usually: 0.03, inTrouble: 0.2 },
  /** Most services have one app version for all platforms, some have one per platform. */
  oneVersionForAll: 0.4,
  /** Apps are released every few weeks, systems a few times a year; by days of the range. */
  appUpdate: { 1: 0.05, 7: 0.25, 30: 0.7 },
  systemUpdate: { 1: 0.01, 7: 0.04, 30: 0.15 },
} as const;

/** What goes wrong for everybody, drawn once per viewer. */
export const noise = {
  failedStart: range(0, 0.03),
  rebuffering: range(0.02, 0.05),
  exit: range(0.05, 0.1),
  /** Rarer than failed starts by all accounts. */
  failedPlay: range(0, 0.008),
  slowStart: range(0, 0.01),
  lowPicture: range(0, 0.008),
  /** In seconds, log-uniform: most pauses are short. */
  rebufferingSeconds: range(0.5, 90),
  /** What caused a failure by chance is still there a moment later in one case of four. */
  repeats: 0.25,
  /** A burst of bad luck: everything fails for minutes, for no reason that lasts. */
  bursts: { ofNone: 1, otherwise: 0.04, two: 0.25 },
} as const;

/** What people do when it doesn't work. */
export const retrying = {
  /** Most try several times, the others once or twice, as do most who gave up on the device the last time. */
  isPatient: { first: 0.65, again: 0.35 },
  tries: { patient: range(3, 8), impatient: range(1, 2) },
  gapSeconds: range(8, 75),
  anotherTitle: 0.2,
  anotherDevice: 0.15,
  /** Poor quality is put up with more often than not; others stop and start again. */
  putsUpWithTrouble: 0.6,
  /** After the last try in vain. */
  leavesForToday: 0.7,
  /** Whoever gave up on a device doesn't come back to it every time. */
  skipsNextSitting: 0.4,
  /** What failed a minute ago for a reason mostly fails again, even if the reason doesn't hit every play. */
  failsAgain: 0.85,
} as const;

/** What an account sends. */
export const sending = {
  /** How often each field is missing, and how many times as often on failed starts. */
  missing: range(0.05, 0.2),
  missingOnFailedStart: 2,
  missingAs: [null, "", "N/A", "Unknown"],
  /** The marketing name is still there when the name isn't, in some accounts. */
  keepsMarketingName: 0.3,
  errorStyles: ["code", "object", "stamped"],
  /** Failed starts without any error: the app was closed, or nothing was reported. */
  withoutError: 0.15,
  /** The client disappeared, and Conviva ended the session some time later. */
  expires: 0.3,
  /** The newest session still runs. */
  isOnGoing: 0.1,
} as const;

/** How the causes act. */
export const acting = {
  /** Half of what lasts began before the range. Otherwise it begins in the first part of it. */
  beganEarlier: 0.5,
  beginsWithin: range(0, 0.7),
  /** Some faults are repaired within the range. */
  isRepaired: 0.25,
  evening: range(19, 23),
  brownOutHours: range(2, 6),
  outageMinutes: range(20, 90),
  /** Players have a buffer, and some of what plays isn't touched by what keeps new videos from starting. */
  outageCuts: 0.4,
  degradedHours: range(3, 5),
  cdnEveningHours: range(3, 6),
  /** Rules are classified by hand, and some accounts never did it. */
  refusalMarkedTechnical: 0.2,
  refusalResolved: 0.5,
} as const;
