import type { FactId, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import type { Shape, Tone } from "@/lib/presentation/style/outcome-style";

type Style = Readonly<{ tone: Tone; shape: Shape }>;

/** How each verdict looks. Its name is always shown too. */
export const verdictStyles = {
  service: { tone: "fail", shape: "cross" },
  title: { tone: "fail", shape: "cross" },
  cdn: { tone: "fail", shape: "cross" },
  network: { tone: "trouble", shape: "triangle" },
  device: { tone: "fail", shape: "cross" },
  account: { tone: "account", shape: "diamond" },
  left: { tone: "exit", shape: "square" },
  nothing: { tone: "well", shape: "disc" },
  unknown: { tone: "exit", shape: "bar" },
} as const satisfies Record<VerdictId, Style>;

const well: Style = { tone: "well", shape: "disc" };
const badly: Style = { tone: "fail", shape: "cross" };
const refused: Style = { tone: "account", shape: "diamond" };
const neither: Style = { tone: "exit", shape: "square" };

/** The mark before a sentence of evidence: it is about something good, bad, blocked, or none of these. */
export const factStyles = {
  "bad-on-device": badly,
  "bad-on-app": badly,
  "bad-on-system": badly,
  "bad-on-network": badly,
  "bad-on-cdn": badly,
  "bad-on-title": badly,
  "bad-of-all": badly,
  "good-on-others": well,
  spread: neither,
  "same-error": badly,
  shared: badly,
  within: neither,
  stretch: neither,
  began: neither,
  "good-since": well,
  evenings: neither,
  varied: neither,
  "left-early": neither,
  "left-after": neither,
  "started-in": well,
  refused,
  "refused-mostly": refused,
  "refused-otherwise": refused,
  "refused-code": refused,
  "playing-then": refused,
  "no-technical-fault": well,
  "all-good": well,
  "waited-in-all": well,
  rebuffered: badly,
  "on-going": neither,
  "too-few": neither,
  "no-sessions": neither,
  "never-seen": neither,
  "last-attempt": neither,
  "people-affected": badly,
  "people-with-problems": badly,
  unnamed: neither,
  "bad-unplaced": badly,
  "good-on-subject": well,
  "bad-elsewhere": badly,
  "cannot-tell-from": neither,
  "fields-missing": neither,
  "not-all-loaded": neither,
  "several-viewers": neither,
  "also-refused": refused,
  "also-technical": badly,
  "also-left": neither,
  "unclear-left-out": neither,
  "few-bad": badly,
  "looks-refused": neither,
  "others-too": badly,
  "others-fine": well,
  "others-not-asked": neither,
} as const satisfies Record<FactId, Style>;
