/** The zone of a viewer, as far as the places of their sessions tell it. */
export type ViewerZone = Readonly<{
  /** An IANA name. Of several zones that the place keeps it is the one of most of it. */
  zone: string;
  /** The place gone by, as Conviva wrote it: "Nashville, Tennessee, United States". */
  place: string;
  /** What of the place decided, and its name: "Tennessee". */
  decidedBy: Readonly<{ part: "city" | "state" | "country"; name: string }>;
  /** The other zones which that part keeps: where there are any, `zone` is a guess. */
  alternatives: readonly string[];
  /** Other zones that the viewer was in during the range, the latest first. */
  elsewhere: readonly Readonly<{ zone: string; place: string }>[];
  /** What else the country keeps, to choose from. */
  ofCountry: readonly string[];
}>;
