/** A viewer's time zone, derived from the places of their sessions. */
export type ViewerZone = Readonly<{
  /** An IANA name. If the place has several zones, the one that covers most of it. */
  zone: string;
  /** The deciding place, as sent by Conviva: "Nashville, Tennessee, United States". */
  place: string;
  /** The deciding part of the place, and its name: "Tennessee". */
  decidedBy: Readonly<{ part: "city" | "state" | "country"; name: string }>;
  /** The other zones of that part. If there are any, `zone` is a guess. */
  alternatives: readonly string[];
  /** Other zones the viewer was in during the range, latest first. */
  elsewhere: readonly Readonly<{ zone: string; place: string }>[];
  /** The country's other zones, to choose from. */
  ofCountry: readonly string[];
}>;
