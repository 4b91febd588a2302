import type { Hours, Persona } from "./habits.ts";
import type { Kind } from "./types.ts";

// Time-use surveys: prime time 19 to 23, weaker peaks at lunch and on the way to and from work.
const evening: readonly Hours[] = [
  [19, 23, 8],
  [12, 14, 1],
  [23, 25, 1],
];
const children: readonly Hours[] = [
  [6, 8, 2],
  [15, 19, 6],
];
const ways: readonly Hours[] = [
  [7, 9, 5],
  [17, 19, 5],
  [12, 13, 1],
];
const allDay: readonly Hours[] = [
  [8, 24, 10],
  [0, 2, 1],
];

const screen: readonly Kind[] = ["tv", "tv", "stick", "box", "console"];

/** Weights: about what care sees; heavy users call more often than they are many. */
export const personas: readonly Persona[] = [
  {
    name: "single-phone",
    weight: 9,
    devices: { phone: ["phone"], laptop: ["laptop"] },
    members: [
      {
        uses: ["phone", "phone", "phone", "laptop"],
        taste: "mixed",
        perDay: [0.8, 2.5],
        hours: evening,
        away: 0.3,
        most: 3,
      },
    ],
  },
  {
    name: "single-tv",
    weight: 10,
    devices: { tv: screen, phone: ["phone"] },
    members: [
      { uses: ["tv", "tv", "tv", "phone"], taste: "mixed", perDay: [0.6, 1.8], hours: evening, away: 0.2, most: 3 },
    ],
  },
  {
    name: "family",
    weight: 18,
    devices: { tv: screen, bedroom: ["tv", "stick"], phone: ["phone"], other: ["phone"], tablet: ["tablet"] },
    members: [
      { uses: ["tv", "tv", "phone"], taste: "mixed", perDay: [0.5, 1.4], hours: evening, away: 0.2, most: 2 },
      {
        uses: ["tv", "bedroom", "bedroom", "other"],
        taste: "series",
        perDay: [0.4, 1.2],
        hours: evening,
        away: 0.2,
        most: 3,
      },
      { uses: ["tablet", "tablet", "tv"], taste: "kids", perDay: [0.5, 2], hours: children, away: 0.1, most: 5 },
    ],
  },
  {
    name: "shared-flat",
    weight: 9,
    devices: { tv: screen, a: ["laptop", "phone"], b: ["phone", "tablet"], c: ["laptop", "stick"], d: ["phone"] },
    members: [
      { uses: ["a", "a", "tv"], taste: "series", perDay: [0.4, 1.3], hours: evening, away: 0.2, most: 3 },
      { uses: ["b", "tv"], taste: "mixed", perDay: [0.4, 1.3], hours: allDay, away: 0.3, most: 3 },
      { uses: ["c"], taste: "films", perDay: [0.2, 0.8], hours: evening, away: 0.1, most: 2 },
      { uses: ["d", "tv"], taste: "clips", perDay: [0.2, 1.2], hours: allDay, away: 0.4, most: 5 },
    ],
  },
  {
    name: "commuter",
    weight: 9,
    devices: { phone: ["phone"], tv: screen },
    members: [
      { uses: ["phone"], taste: "series", perDay: [0.9, 2], hours: ways, away: 0.85, most: 2 },
      { uses: ["tv", "tv", "phone"], taste: "mixed", perDay: [0.3, 1], hours: evening, away: 0, most: 2 },
    ],
  },
  {
    name: "traveller",
    weight: 6,
    devices: { phone: ["phone"], laptop: ["laptop", "tablet"], tv: screen },
    members: [
      {
        uses: ["laptop", "laptop", "phone", "tv"],
        taste: "mixed",
        perDay: [0.8, 2],
        hours: allDay,
        away: 0.35,
        most: 3,
      },
    ],
  },
  {
    name: "sports-fan",
    weight: 9,
    devices: { tv: screen, phone: ["phone"], tablet: ["tablet", "laptop"] },
    members: [
      {
        uses: ["tv", "tv", "tv", "phone", "tablet"],
        taste: "zapping",
        perDay: [0.7, 1.8],
        hours: evening,
        away: 0.15,
        most: 9,
      },
    ],
  },
  {
    name: "replaying-child",
    weight: 5,
    devices: { tablet: ["tablet"], tv: ["tv", "stick"], phone: ["phone"] },
    members: [
      {
        uses: ["tablet", "tablet", "tablet", "tv"],
        taste: "kids-replay",
        perDay: [1, 2.6],
        hours: children,
        away: 0.1,
        most: 5,
      },
      { uses: ["tv", "phone"], taste: "series", perDay: [0.2, 0.8], hours: evening, away: 0.2, most: 2 },
    ],
  },
  {
    name: "binge",
    weight: 7,
    devices: { tv: screen, laptop: ["laptop"], phone: ["phone"] },
    members: [
      {
        uses: ["tv", "tv", "laptop", "phone"],
        taste: "series",
        perDay: [0.7, 1.5],
        hours: [[17, 26, 1]],
        away: 0.1,
        most: 9,
      },
    ],
  },
  {
    name: "heavy",
    weight: 4,
    devices: { tv: screen, bedroom: ["stick", "tv"], phone: ["phone"], tablet: ["tablet"], laptop: ["laptop"] },
    members: [
      { uses: ["tv", "tv", "phone"], taste: "zapping", perDay: [2, 4], hours: allDay, away: 0.15, most: 7 },
      { uses: ["tablet", "bedroom", "laptop"], taste: "mixed", perDay: [1.5, 4], hours: allDay, away: 0.1, most: 4 },
    ],
  },
  {
    name: "light",
    weight: 12,
    devices: { tv: ["tv", "stick", "box", "laptop"], phone: ["phone"] },
    members: [
      { uses: ["tv", "tv", "phone"], taste: "mixed", perDay: [0.05, 0.2], hours: evening, away: 0.15, most: 2 },
    ],
  },
  {
    name: "old-tv",
    weight: 4,
    devices: { tv: ["tv", "box"] },
    members: [
      {
        uses: ["tv"],
        taste: "channels",
        perDay: [1, 3],
        hours: [
          [9, 12, 2],
          [14, 22, 5],
        ],
        away: 0,
        most: 3,
      },
    ],
  },
  {
    name: "night-shift",
    weight: 3,
    devices: { phone: ["phone"], laptop: ["laptop"], tv: screen },
    members: [
      {
        uses: ["phone", "laptop", "tv"],
        taste: "mixed",
        perDay: [0.8, 2],
        hours: [
          [0, 4, 4],
          [8, 11, 2],
          [15, 17, 1],
        ],
        away: 0.4,
        most: 3,
      },
    ],
  },
  {
    name: "two-homes",
    weight: 3,
    devices: { tv: screen, second: ["tv", "stick", "tv"], tablet: ["tablet"], phone: ["phone"] },
    members: [
      { uses: ["tv", "second", "tablet"], taste: "kids", perDay: [0.7, 2], hours: children, away: 0, most: 4 },
      { uses: ["tv", "second", "phone"], taste: "mixed", perDay: [0.5, 1.3], hours: evening, away: 0.1, most: 3 },
    ],
  },
];
