/** Why the confidence is what it is: the phrase `reasons.{id}`. */
export const reasonIds = [
  /** Many incidents, a clear contrast, no rival cause. */
  "clear",
  /** A clear contrast in few incidents. */
  "few-episodes",
  /** It was all one incident. */
  "one-episode",
  /** Another cause fits almost as well. */
  "rival",
  /** Many sessions lack the field, or the list is incomplete. */
  "gaps",
  /** One device only, in a way that its Wi-Fi causes too. */
  "device-or-connection",
  /** Every attempt used the same one, so there is nothing to compare with. */
  "no-contrast",
  /** Other viewers have not been compared yet. */
  "others-not-asked",
  "others-agree",
  "others-disagree",
  /** Few attempts overall. */
  "few-plays",
  /** Many attempts with the same result. */
  "many-plays",
  /** Good plays start slowly too, or the viewer's wait is unknown. */
  "slow-or-unknown",
  /** Conviva itself classifies these failures as account rules. */
  "marked-by-conviva",
  /** Conviva calls them technical; their code says otherwise. */
  "marked-technical",
  /** Blocked earlier, but not lately. */
  "works-again",
  /** The code belongs to no family. */
  "code-not-known",
  /** Several account rules blocked attempts. */
  "several-rules",
  /** Several people may share the address. */
  "several-viewers",
  /** Several people have the problem on the same network. */
  "several-affected",
] as const;
export type ReasonId = (typeof reasonIds)[number];
